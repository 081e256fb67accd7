import latin from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url'

/** The product's font as a data address, so that a picture looks on every machine as it did here; null where it cannot be had. */
export async function pictureFont(): Promise<string | null> {
  try {
    const reply = await fetch(latin)
    if (!reply.ok) return null
    const bytes = new Uint8Array(await reply.arrayBuffer())
    return `data:font/woff2;base64,${btoa(Array.from(bytes, byte => String.fromCodePoint(byte)).join(''))}`
  } catch {
    // Offline and not kept by the browser: the file then names the fonts of its reader's machine.
    return null
  }
}
