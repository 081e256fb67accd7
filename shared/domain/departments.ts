/** The five departments that have a shape, a colour and a letter; any other is named by the group. */
export const knownDepartments = ['sales', 'marketing', 'medical', 'product', 'service'] as const
export type KnownDepartment = (typeof knownDepartments)[number]

export function isKnownDepartment(id: string): id is KnownDepartment {
  return knownDepartments.some(known => known === id)
}
