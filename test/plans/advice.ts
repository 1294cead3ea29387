/**
 * What somebody who has led such changes would say of each plan, five things, written down before the plan was first
 * checked; and by which finding (rule and subject) or reason of the outlook it should be said. `docs/trust.md` counts.
 */
export interface Advice {
  readonly says: string;
  /** One of these says it. */
  readonly by: readonly string[];
}

export const advice: Readonly<Record<string, readonly Advice[]>> = {
  'electronic-record': [
    {
      says: 'The senior physicians decide it, and asking for a seat in their meeting has failed: go on, or another way.',
      by: ['tried-in-vain stakeholders.physicians'],
    },
    {
      says: 'Switching everything over in a weekend hurts what physicians live for: prepare, or begin with a smaller part.',
      by: ['terminal-conflict actions.big-bang'],
    },
    {
      says: 'Nurses lose their charts and lend the super users, and nobody speaks with them.',
      by: ['unaddressed-loss actions.pilot-ward', 'unsecured-resource actions.pilot-ward'],
    },
    { says: 'The monthly report to the board has lapsed.', by: ['stale-engagement tactics.board-reports'] },
    {
      says: 'Nobody has said by what one will see that the pilot worked, before it decides about the whole.',
      by: ['success-unsaid title'],
    },
  ],
  'congestion-charge': [
    {
      says: 'Traders are told of health, which is nothing that they live for: speak of their takings.',
      by: ['argument-misses-target tactics.count-customers'],
    },
    {
      says: 'The newspapers listen to the opponents and can turn the vote: begin to speak with them.',
      by: ['unreached-key-stakeholder stakeholders.newspapers'],
    },
    {
      says: 'Against the traders stands an argument and no offer: their loss is not made good.',
      by: ['terminal-conflict-minor actions.trial', 'concern-unheard stakeholders.traders'],
    },
    {
      says: 'The majority hangs on the mayor’s office alone.',
      by: ['point-of-failure stakeholders.mayor', 'one-holder'],
    },
    {
      says: 'Residents wish it well and decide the vote, and nobody asks them to act.',
      by: ['untapped-ally stakeholders.residents'],
    },
  ],
  'later-start': [
    { says: 'What it is for is not said yet.', by: ['missing-purpose title'] },
    { says: 'Nobody is for it in deed: find a first ally, such as the pupils.', by: ['no-ally stakeholders'] },
    {
      says: 'The principal has the timetable, and nobody plans to speak with the principal.',
      by: ['unsecured-resource actions.begin-at-nine', 'unreached-key-stakeholder stakeholders.principal'],
    },
    {
      says: 'The coaches are against it and lose training hours, and nobody answers them.',
      by: ['unanswered-resistance stakeholders.coaches'],
    },
    {
      says: 'Parents fear for the little ones, and an evening without an offer does not answer that.',
      by: ['unanswered-resistance stakeholders.parents', 'concern-unheard stakeholders.parents'],
    },
  ],
  'union-merger': [
    {
      says: 'Fewer delegates go against the union’s own democracy and its officers’ tradition: a part first, or good reasons.',
      by: ['terminal-conflict actions.joint-ballot', 'terminal-conflict-minor actions.joint-ballot'],
    },
    {
      says: 'Branch officers shape what members think, and nobody speaks with the members themselves.',
      by: ['answer-those-shaped stakeholders.branch-officers'],
    },
    {
      says: 'One head office closes, and its staff is offered nothing.',
      by: ['unanswered-resistance stakeholders.staff', 'unaddressed-loss actions.joint-ballot'],
    },
    { says: 'Nobody is an ally yet.', by: ['no-ally stakeholders'] },
    {
      says: 'Employers will fight bargaining together, and nothing is planned for that.',
      by: ['unanswered-resistance stakeholders.employers'],
    },
  ],
  'licence-change': [
    {
      says: 'It goes against the openness that the company itself names as its end.',
      by: ['terminal-conflict actions.new-licence'],
    },
    {
      says: 'Outside contributors are told of profit, which means nothing to them; they will fork.',
      by: ['argument-misses-target tactics.faq'],
    },
    {
      says: 'The core developers, who make the release, only get an order.',
      by: ['coercion-only tactics.investor-mandate'],
    },
    {
      says: 'The cloud providers are dominant and against it, and nothing is planned for them.',
      by: ['unanswered-resistance stakeholders.cloud-providers'],
    },
    {
      says: 'The only allies are the investors: the base is shallow.',
      by: ['shallow-base stakeholders', 'shallow-base'],
    },
  ],
  'return-to-office': [
    {
      says: 'Nothing but the chief’s letter answers the engineers.',
      by: ['coercion-only tactics.decree'],
    },
    {
      says: 'No agreement without the works council, and nobody negotiates with it.',
      by: ['unanswered-resistance stakeholders.works-council'],
    },
    {
      says: 'People who care for others lose most, and nobody offers them anything.',
      by: ['unaddressed-loss actions.three-days'],
    },
    { says: 'Who finds the desks?', by: ['uncontrolled-resource actions.three-days'] },
    { says: 'The day on which it was to be done is past.', by: ['overdue actions.three-days'] },
  ],
  'four-day-week': [
    {
      says: 'The minister can stop the money, and the plan goes against what he asks for: reasons, power behind you and cover for your people, or a smaller part.',
      by: ['terminal-conflict actions.bin-trial'],
    },
    {
      says: 'The letter speaks of wellbeing; the minister asks what it costs. Show the savings on agency staff.',
      by: ['argument-misses-target tactics.letter'],
    },
    {
      says: 'The city council shares bins and planning and has to agree; nobody speaks with them.',
      by: ['unsecured-resource actions.bin-trial', 'unreached-key-stakeholder stakeholders.city-council'],
    },
    {
      says: 'The crews fear longer days, and the talks at the depot offer them nothing yet.',
      by: ['one-sided-engagement tactics.depot', 'concern-unheard stakeholders.waste-crews'],
    },
    {
      says: 'Residents hear of it from the opposition only, whom nobody answers.',
      by: ['unanswered-resistance stakeholders.opposition'],
    },
  ],
  'visual-editor': [
    {
      says: 'It breaks what experienced editors live for, and all at once: begin with those who choose it.',
      by: ['terminal-conflict-minor actions.default-for-all', 'terminal-conflict actions.default-for-all'],
    },
    {
      says: 'Administrators hold the switch and have the ear of the editors; nobody speaks with them.',
      by: ['unsecured-resource actions.default-for-all', 'unreached-key-stakeholder stakeholders.administrators'],
    },
    {
      says: 'The post tells editors how easy it is, which is nothing to them: speak of fewer broken pages.',
      by: ['argument-misses-target tactics.blog'],
    },
    {
      says: 'That newcomers stay is claimed and shown by nothing.',
      by: ['argument-without-evidence tactics.blog'],
    },
    {
      says: 'Editors have to clean up, and nobody offers them help with it.',
      by: ['concern-unheard stakeholders.experienced-editors'],
    },
  ],
  'safety-checklist': [
    { says: 'Say what it is for, best with a case from this house.', by: ['missing-purpose title'] },
    {
      says: 'A memo alone makes surgeons tick the sheet afterwards: give a reason or something in return.',
      by: ['coercion-only tactics.memo'],
    },
    {
      says: 'The chief executive is to press for it and has not been won.',
      by: ['sponsor-not-won tactics.memo'],
    },
    { says: 'Nobody acts for it yet; the nurses wish it well.', by: ['no-ally stakeholders'] },
    {
      says: 'The anaesthetists are half of every operation, and nobody has asked where they stand.',
      by: [
        'unreached-key-stakeholder stakeholders.anaesthetists',
        'stakeholder-without-values stakeholders.anaesthetists',
        'unassessed-resistance stakeholders.anaesthetists',
      ],
    },
  ],
  'ward-merger': [
    {
      says: 'The head of surgery decides the theatre plan, is hurt in what matters most to him, and keeps it off the agenda; nobody speaks with him.',
      by: ['unanswered-resistance stakeholders.head-of-surgery'],
    },
    {
      says: 'The offer to the ward sister has come to nothing: go on, or another way.',
      by: ['tried-in-vain stakeholders.ward-sister-a'],
    },
    {
      says: 'Forty-six nurses lose their team, and nobody speaks with them.',
      by: ['unaddressed-loss actions.one-rota', 'unanswered-conflict actions.one-rota'],
    },
    { says: 'Nobody acts for it yet; the head of ward B wishes it well.', by: ['no-ally stakeholders'] },
    {
      says: 'The whole house will read what is said of two people by name.',
      by: ['exposed-person stakeholders.ward-sister-a'],
    },
  ],
  'branch-offices': [
    {
      says: 'What the rent buys is nothing to branches that live for solidarity.',
      by: ['argument-misses-target tactics.roadshow'],
    },
    {
      says: 'Fourteen people lose their place of work, and what they are offered is a TODO.',
      by: ['unaddressed-loss actions.close-seven', 'unanswered-resistance stakeholders.office-staff'],
    },
    { says: 'Nobody has been out since June.', by: ['stale-engagement tactics.roadshow'] },
    { says: 'Who can end the leases?', by: ['uncontrolled-resource actions.close-seven'] },
    { says: 'Only the treasurer is for it in deed.', by: ['shallow-base stakeholders'] },
  ],
  'zwei-gemeinden': [
    { says: 'The talk with Frau Tietz should have been over in June.', by: ['overdue tactics.gespraech'] },
    {
      says: 'The choir loses what it lives for, and nobody speaks with it.',
      by: ['terminal-conflict-minor actions.ein-buero'],
    },
    {
      says: 'The cantor stays away, and nothing is planned towards him.',
      by: ['unanswered-resistance stakeholders.kantor'],
    },
    { says: 'Nobody is for it in deed; the church council could be.', by: ['no-ally stakeholders'] },
    { says: 'What stands here of people was to be gone in June.', by: ['keep-until-past keep-until'] },
  ],
  'all-day-school': [
    { says: 'Everybody can read what a father is and thinks.', by: ['exposed-person stakeholders.chair-of-parents'] },
    {
      says: 'Parents fear for their time together; fairness does not answer that.',
      by: ['argument-misses-target tactics.parents-evening'],
    },
    {
      says: 'The older teachers lose their afternoons and are offered nothing.',
      by: ['unanswered-resistance stakeholders.older-teachers'],
    },
    {
      says: 'The janitor opens the building after two, and nobody has asked him.',
      by: ['unsecured-resource actions.pilot-years', 'unreached-key-stakeholder stakeholders.janitor'],
    },
    {
      says: 'The head wishes it well and has the timetable: ask her to act.',
      by: ['untapped-ally stakeholders.head', 'unsecured-resource actions.pilot-years'],
    },
  ],
  'party-list': [
    {
      says: 'The councillors put it off again and again; get it onto the agenda, or offer them something.',
      by: ['unanswered-resistance stakeholders.old-councillors', 'agenda-closed stakeholders.old-councillors'],
    },
    {
      says: 'The chair has the floor, and nobody speaks with her.',
      by: ['unsecured-resource actions.open-list', 'unanswered-conflict actions.open-list'],
    },
    { says: 'Only the youth wing is for it in deed.', by: ['shallow-base stakeholders'] },
    { says: 'What her husband does is nobody’s business here.', by: ['special-category tactics.ask-her'] },
    { says: 'Nobody has said what the party itself stands for.', by: ['organization-without-values title'] },
  ],
  familienbetrieb: [
    {
      says: 'The bank is to speak to the father and has not been asked itself.',
      by: ['sponsor-not-won tactics.vater-und-bank'],
    },
    {
      says: 'The master is against it and nobody speaks with him.',
      by: ['unanswered-resistance stakeholders.meister'],
    },
    {
      says: 'The journeymen lose work by hand; a table of wages is no offer.',
      by: ['unaddressed-loss actions.cnc', 'terminal-conflict-minor actions.cnc'],
    },
    {
      says: 'The hand-over itself has nobody but the father to sign, and he is not won.',
      by: ['unsecured-resource actions.uebergabe', 'one-holder', 'unsecured', 'behind'],
    },
    { says: 'Two people in the office are all who are for it.', by: ['shallow-base stakeholders'] },
  ],
};

/** The same, written down a second time from the plans alone. */
export interface SecondAdvice {
  readonly says: string;
  /** Which of the first list says the same. */
  readonly like?: number;
  /** One of these says what stands in no first list; without, nothing does. */
  readonly by?: readonly string[];
}

export const secondAdvice: Readonly<Record<string, readonly SecondAdvice[]>> = {
  'electronic-record': [
    {
      says: 'The physicians: one try has failed; ask what the record takes from them, or send somebody whom they respect.',
      like: 0,
    },
    { says: 'Do not switch everything over in one weekend; go ward by ward.', like: 1 },
    { says: 'Nobody has asked the nurses, and they carry the pilot.', like: 2 },
    { says: 'The board has heard nothing since August.', like: 3 },
    {
      says: 'The residents learn from those who are against it: keep them close.',
      by: ['ally-at-risk stakeholders.residents'],
    },
  ],
  'congestion-charge': [
    { says: 'Speak with the traders of takings, not of health.', like: 0 },
    { says: 'Go to the newspapers before the trial does.', like: 1 },
    { says: 'The vote comes after seven months: residents who like it must say so.', like: 4 },
    { says: 'All of it hangs on one mayor.', like: 3 },
    { says: 'The express lines must run before anybody pays.' },
  ],
  'later-start': [
    { says: 'Write down why, in one sentence that parents understand.', like: 0 },
    { says: 'The principal owns the timetable: begin there.', like: 2 },
    { says: 'Ask the coaches which hours they would lose.', like: 3 },
    { says: 'Without somebody who minds the little ones until nine, parents will not come along.', like: 4 },
    { says: 'The buses are ordered by somebody else.', by: ['unsecured-resource actions.begin-at-nine'] },
  ],
  'union-merger': [
    { says: 'Fewer delegates is what the branches will fight, and they have tradition on their side.', like: 0 },
    { says: 'Speak with the members yourselves, not by way of their officers.', like: 1 },
    { says: 'Tell the staff what becomes of them.', like: 2 },
    { says: 'Bargaining together before the merger opens a second front with the employers.', like: 4 },
    { says: 'The executive of the other union wishes it well: make them drive it with you.', like: 3 },
  ],
  'licence-change': [
    { says: 'It contradicts what the company says of itself.', like: 0 },
    { says: 'Contributors will fork, and the questions and answers do not speak to them.', like: 1 },
    { says: 'Your own developers need reasons, not a decision of the board.', like: 2 },
    { says: 'The cloud providers can fork and have more people than you.', like: 3 },
    {
      says: 'Customers ask their lawyers: tell them that nothing changes for them.',
      by: ['argument-misses-target tactics.faq'],
    },
  ],
  'return-to-office': [
    { says: 'First the works council, then a letter.', like: 1 },
    { says: 'A letter alone makes people look for other jobs.', like: 0 },
    { says: 'Those who care for somebody need an exception.', like: 2 },
    { says: 'Where are they to sit?', like: 3 },
    { says: 'Team leads decide how it is lived: win them.', by: ['overlap-unused stakeholders.team-leads'] },
  ],
  'four-day-week': [
    { says: 'The minister: speak of money and services, in his words.', like: 1 },
    { says: 'Against the government one needs a sound case and friends with power before the next notice.', like: 0 },
    { says: 'Get the neighbours to sign up before the bins change.', like: 2 },
    { says: 'What do the crews get for the longer days?', like: 3 },
    { says: 'Talk to residents before the opposition does.', like: 4 },
  ],
  'visual-editor': [
    { says: 'Make it a choice first; editors will fight a default that breaks footnotes.', like: 0 },
    { says: 'Whoever can switch it off must be with you: the administrators.', like: 1 },
    { says: 'Another blog post about ease will not move editors.', like: 2 },
    { says: 'Give editors hands for the repairs.', like: 4 },
    {
      says: 'The template writers carry half of it: ask them before July.',
      by: ['unsecured-resource actions.default-for-all', 'untapped-ally stakeholders.template-makers'],
    },
  ],
  'safety-checklist': [
    { says: 'Surgeons who are made to will tick boxes: find one of them who is for it.', like: 1 },
    { says: 'See the chief executive before you promise a memo.', like: 2 },
    { says: 'Nurses who are for it must be more than glad: ask them to begin in one theatre.', like: 3 },
    { says: 'Ask the anaesthetists.', like: 4 },
    {
      says: 'Surgeons keep it off the table rather than fight it: get it onto the agenda of their own meeting.',
      by: ['agenda-closed stakeholders.senior-surgeons'],
    },
  ],
};
