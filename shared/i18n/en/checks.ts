/** Sentences of the method checks. Placeholders are filled with names and with numbers in the reader's form. */
export const checksEn = {
  'check.frame.no_objective': 'There is no engagement objective. Without it nobody can say which attributes matter.',
  'check.frame.one_department': 'Only one department is taking part. Invite at least one more before you start.',
  'check.frame.downstream_missing':
    '{{department}} has no participant. They will have to serve the segments you agree on.',
  'check.needs.department_silent': '{{department}} has not written any note about what matters to the customers.',
  'check.needs.inside_out':
    'The group “{{cluster}}” only describes what matters to us. What does it mean for the customer?',
  'check.needs.assumption_only':
    'The need “{{cluster}}” rests on assumptions only. Decide how to test it with customers.',
  'check.segments.count':
    'You have {{n}} segments. Three to five is usually right: fewer hide differences, more are hard to act on.',
  'check.segments.size_only':
    '“{{segment}}” is defined by size alone. Customers of the same size can want very different things – add what matters to them.',
  'check.segments.no_need': '“{{segment}}” has no need statement. Write what these customers are trying to achieve.',
  'check.segments.no_rule': '“{{segment}}” has no definition rule, so no customer can be assigned to it.',
  'check.segments.indistinct':
    '“{{a}}” and “{{b}}” have the same needs and buying behaviour. Merge them or say what differs.',
  'check.attribute.changes_nothing':
    'The attribute “{{attribute}}” does not change how you engage with anyone. Say what it changes, or drop it.',
  'check.attribute.unavailable':
    'There is no data for “{{attribute}}”. Decide whether to ask, buy or estimate it – or define the segment another way.',
  'check.data.geographic_too_early':
    'You use location data while demographic data is only {{share}} complete. Get the basics in order first.',
  'check.data.product_too_early':
    'Product data is used while demographic data is only {{share}} complete. Matches may be wrong.',
  'check.data.predictive_uncertain':
    '“{{attribute}}” is a prediction without a stated confidence. Show how sure it is before you build on it.',
  'check.segments.overlap':
    '“{{a}}” and “{{b}}” share {{share}} of the customers in the smaller one. Sharpen the rules or set which comes first.',
  'check.segments.unassigned': '{{share}} of the customers belong to no segment. Decide how they are to be treated.',
  'check.segments.empty': 'No customer matches the rule of “{{segment}}”.',
  'check.segments.too_small': '“{{segment}}” holds only {{share}} of the customers. Is it worth its own treatment?',
  'check.segments.buying_unknown':
    'Buying behaviour is not complete for “{{segment}}”: price, performance or delivery – standard or tailored – willing to collaborate?',
  'check.segments.sales_logic': 'The sales logic of “{{segment}}” does not match how these customers buy.',
  'check.criteria.core_missing':
    'No criterion covers {{kind}}. A segment can look attractive only because this was left out.',
  'check.weights.dominant': '“{{criterion}}” carries {{share}} of the weight. The other criteria hardly matter.',
  'check.weights.department_missing': '{{department}} has not weighted the criteria yet.',
  'check.scores.department_missing': '{{department}} has not scored any segment yet.',
  'check.scores.insufficient':
    '“{{segment}}” has been scored on only {{share}} of the criteria weight, so it is not ranked.',
  'check.scores.instinct':
    'The profitability of “{{segment}}” is scored on gut feeling only. Add figures if you have them.',
  'check.scores.disagreement':
    'The departments see “{{segment}}” differently on “{{criterion}}”. Talk it through and note what you conclude.',
  'check.priority.sales_marketing_differ':
    'Sales puts “{{a}}” first, marketing “{{b}}”. Agree on one order and log the decision.',
  'check.priority.against_ranking':
    '“{{a}}” stands above “{{b}}”, which scored higher. Say why in the decision log, or move one of them.',
  'check.priority.unplaced': '“{{segment}}” must be in exactly one tier or deselected.',
  'check.priority.no_choice': 'Every segment is in the same tier. That is not a priority order.',
  'check.priority.no_deselection':
    'No segment has been deselected. Is there any you do not earn enough on or have no right offer for?',
  'check.deselect.incomplete':
    'The deselection of “{{segment}}” needs a reason, a way to treat these customers and a trigger to look again.',
  'check.deselect.no_owner': 'No department looks after the deselection of “{{segment}}”. Name one.',
  'check.deselect.not_looked_at':
    '“{{segment}}” was deselected last time. Decide again: does it stay out, or does it come back?',
  'check.priority.unprofitable_top':
    '“{{segment}}” has a negative contribution but sits in the top tier. Log why, or move it.',
  'check.tier.no_rule': 'The tier “{{tier}}” has no rule of engagement.',
  'check.segment.no_owner': '“{{segment}}” has no owner.',
  'check.segment.no_offer': '“{{segment}}” has no offer. If there is none, it is a candidate for deselection.',
  'check.segment.no_channel': '“{{segment}}” has no channel in the engagement plan.',
  'check.plan.reused_unchanged':
    '“{{content}}” was made for meetings in person and is reused unchanged in a {{channel}} channel. Adapt it: the conditions are different.',
  'check.plan.sales_only':
    'The whole plan for “{{segment}}” is owned by sales. Which part do marketing and medical take?',
  'check.plan.incomplete_cell': 'A plan cell for “{{segment}}” lacks content or timing.',
  'check.plan.no_move': 'No activity for “{{segment}}” moves the customers up the adoption ladder.',
  'check.plan.not_tailored': '“{{a}}” and “{{b}}” get exactly the same plan. Then why are they two segments?',
  'check.plan.consent': 'Only {{share}} of “{{segment}}” has given consent to digital contact.',
  'check.plan.preference': 'No activity for “{{segment}}” uses a channel these customers prefer.',
  'check.plan.deselected_active': '“{{segment}}” is deselected but still has planned activities.',
  'check.signoff.missing': '{{department}} has not signed off this version.',
  'check.signoff.open_objection': 'An objection from {{department}} is still open.',
  'check.review.overdue': 'This model was due for review on {{date}}.',
  'check.use.not_exported': 'The model was signed {{n}} days ago but has not been taken into use anywhere.',
} as const
