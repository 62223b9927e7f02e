// Words of the plan by months in English.

import type { PlannerText } from './words.ts';

export const en: PlannerText = {
  unknown: 'This person is not among the candidates (not yet protected) of this data room.',
  excluded: 'Cannot be in the plan: {reason}.',
  paid: 'In the plan.',
  waiting: 'Not in the plan yet; waiting for money.',
  stretch: '  {from} to {last}: paid by {fund}, {amount} a month.',
  priorityClass: 'Order of priority: class {class} of {classes}.',
  alike: 'People alike in everything the plan asks: {alike}; paid for: {paid}.',
  place: 'Place among them: {place}, by the priority rules and then the draw (draw number {draw}).',
  fund: '  {fund}: {verdict}.',
  rules: {
    all_paid: 'What decided: the money lasts for everybody alike.',
    place: 'What decided: the money lasts for some; the place in the order decides.',
    money:
      'What decided: the money that may pay for this person went to those the plan puts first.',
    age: 'What decided: in the months with money the age does not allow a registration.',
    min_months: 'What decided: no money can promise as many months on end as the least.',
    no_fund: 'What decided: none of the funds may pay.',
  },
  funds: {
    earmark: 'not its earmark',
    law: 'forbidden by regulation for this kind of work',
    no_month: 'no month of the fund in the plan',
    used_up: 'may pay, but is used up',
    left: 'may pay, with money left',
  },
};
