import type { Depth } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Action, Stakeholder } from '../../model/plan.ts';
import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { offersTo } from '../brief/tactics.ts';
import { dayInWords, spanInWords } from '../days.ts';
import { effectsOn, type ValueEffect } from '../effects.ts';
import { ownerName } from '../owner.ts';
import type { Block, Line, Paper } from '../paper/paper.ts';

/**
 * The page for those concerned (Anderson: present your plans to them): what changes for them and when, what it serves of
 * what they value, what they lose, what is offered, whom to ask. It reads of the plan only what may be told to them: nothing
 * of power, stance, tactics or of other groups. `today` is year-month-day.
 */
export function concernedPaper(stakeholder: Stakeholder, analysis: Analysis, title: string, today: string): Paper {
  const effects = effectsOn(stakeholder, analysis);
  const purpose = analysis.plan.purpose?.value.trim();
  return {
    above: title,
    title: t('What changes for {name}', { name: stakeholder.name }),
    ...(purpose && { about: { text: purpose } }),
    blocks: [
      changes(stakeholder, analysis),
      serves(stakeholder, effects, analysis),
      loses(stakeholder, effects, analysis),
      offers(stakeholder, analysis),
      whomToAsk(stakeholder, analysis),
    ],
    foot: t('As planned on {day}.', { day: dayInWords(today) }),
  };
}

function changes(stakeholder: Stakeholder, analysis: Analysis): Block {
  const lines = concerning(stakeholder, analysis).map((action): Line => {
    const depth = action.affects.find(({ id }) => id === stakeholder.id)?.depth?.value;
    const note = [
      spanInWords(action.start?.value, action.due?.value) || t('no date yet'),
      progress[action.status] && t(progress[action.status] ?? ''),
      depth && t(yours[depth]),
    ];
    return { text: action.summary, mark: 'item', note: note.filter(Boolean).join('; ') };
  });
  const nothing: Line = { text: t('Nothing that is planned so far is known to change your work.') };
  return {
    id: 'changes',
    heading: t('What changes, and when'),
    wide: true,
    lines: lines.length > 0 ? lines : [nothing],
  };
}

const progress: Readonly<Record<string, string>> = texts({ 'under-way': 'begun', done: 'done' });

/** How deeply an action changes the work of whoever reads it. */
const yours: Readonly<Record<Depth, string>> = texts({
  low: 'a detail of your work changes',
  medium: 'you work in another way for a part of your time',
  high: 'your work, place or standing becomes another',
});

/** Those that say so, and those that serve or hurt what they value; in the order of the plan. */
function concerning(stakeholder: Stakeholder, { actions, alignments, actionsAffecting }: Analysis): readonly Action[] {
  const touching = new Set([
    ...actionsAffecting(stakeholder).map(({ id }) => id),
    ...alignments
      .touching(stakeholder)
      .filter(({ aligned, conflicting }) => aligned.length + conflicting.length > 0)
      .map(({ action }) => action.id),
  ]);
  return actions.filter(({ id }) => touching.has(id));
}

function serves(stakeholder: Stakeholder, effects: readonly ValueEffect[], analysis: Analysis): Block {
  const lines = [
    ...effects.flatMap(({ name, meaning, served }) =>
      served.map(({ action, how }): Line => ({ lead: name, text: how ?? meaning ?? action.summary, mark: 'serves' })),
    ),
    ...told(stakeholder, analysis, 'gain').map((text): Line => ({ text, mark: 'serves' })),
  ];
  const nothing: Line = { text: t('We do not know yet what is in it for you. What would have to be?'), ask: true };
  return { id: 'serves', heading: t('What it gives you'), lines: lines.length > 0 ? lines : [nothing] };
}

function loses(stakeholder: Stakeholder, effects: readonly ValueEffect[], analysis: Analysis): Block {
  const lines = [
    ...effects.flatMap(({ name, hurt }) =>
      hurt.map(({ action, how }): Line => ({ lead: name, text: how ?? action.summary, mark: 'hurts' })),
    ),
    ...told(stakeholder, analysis, 'loss').map((text): Line => ({ text, mark: 'hurts' })),
  ];
  const nothing: Line = { text: t('We know of nothing that you lose. What do you see?'), ask: true };
  return { id: 'loses', heading: t('What it costs you'), lines: lines.length > 0 ? lines : [nothing] };
}

const told = ({ id }: Stakeholder, { actionsAffecting }: Analysis, what: 'loss' | 'gain') =>
  actionsAffecting({ id }).flatMap(({ affects }) => {
    const text = affects.find((it) => it.id === id)?.[what]?.value.trim();
    return text ? [text] : [];
  });

function offers(stakeholder: Stakeholder, analysis: Analysis): Block {
  const lines = offersTo(stakeholder, analysis).map((text): Line => ({ text, mark: 'item' }));
  const nothing: Line = { text: t('Nothing is offered yet. What would help you?'), ask: true };
  return { id: 'offers', heading: t('What is offered to you'), lines: lines.length > 0 ? lines : [nothing] };
}

function whomToAsk(stakeholder: Stakeholder, analysis: Analysis): Block {
  const { plan } = analysis;
  const owner = ownerName(stakeholder, analysis);
  const lead = analysis.lead && analysis.lead.id !== stakeholder.id ? analysis.lead.name : undefined;
  const name =
    owner ?? lead ?? (plan.lead && plan.lead.value !== stakeholder.id ? inWords(plan.lead.value) : undefined);
  const line: Line = name ? { text: name, mark: 'name' } : { text: t('Whoever has given you this page.') };
  return { id: 'ask', heading: t('Whom to ask'), lines: [line] };
}
