/** What is said of a value that does not fit, and the edit that makes it what was meant. */

import * as z from 'zod';
import { fewDays } from '../../../schemas/day.ts';
import { type Holds, holdsOf, idPattern, type NameKind } from '../../../schemas/holds.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Span } from '../text/span.ts';
import { list, short } from '../text/words.ts';
import { type Document, latest } from './document.ts';
import type { Fault } from './fault.ts';
import { areJoined, asList, idOfCalled, idsJoinedIn, isCalled, severalIn } from './forms.ts';
import { toId } from './ids.ts';
import { meansUnknown, meantChoice, plain } from './meant.ts';
import { inOrder, meantDay, meantDays } from './meant-day.ts';
import { meantRhythm, nearRhythm } from './meant-rhythm.ts';
import type { ScalarNode } from './node.ts';
import { quoted, sentences } from './shape-words.ts';

export function schemaFault(at: Span, message: string, fixes?: Fault['fixes'] | '' | false): Fault {
  return { rule: 'schema', at, message, ...(fixes && { fixes }) };
}

export function changeTo({ span }: ScalarNode, text: string, safe = false): () => readonly Fix[] {
  return () => [{ title: t('Change to “{text}”', { text }), edits: [{ at: span, text }], ...(safe && { safe }) }];
}

/** `why` is what the schema says of the text behind `key`. */
export function misfit(document: Document, node: ScalarNode, schema: z.ZodType, why: string, key: string): Fault {
  if (schema instanceof z.ZodEnum) return noChoice(node, schema.options as string[], key);
  if (schema instanceof z.ZodLiteral) return notThatVersion(node, String(schema.value));
  const holds = holdsOf(schema);
  return holds.kind === 'id' ? noId(document, node, holds, key, why) : otherwiseWritten(node, holds.kind, key, why);
}

function otherwiseWritten(node: ScalarNode, kind: Holds['kind'], key: string, why: string): Fault {
  const said = otherwiseSaid(kind, key, node.text);
  const near = kind === 'rhythm' && !said ? nearRhythm(node.text) : undefined;
  const meant = said ?? near;
  const advice = meant ? t('Did you mean “{meant}”?', { meant }) : meansUnknown(node.text) ? leaveOut() : '';
  const reason = kind === 'day' && !meant ? fewDays(inOrder(node.text) ?? node.text) : why;
  return schemaFault(
    node.span,
    sentences(t('{text} does not fit here.', { text: quoted(node.text) }), reason, advice),
    meant && changeTo(node, meant, near !== undefined),
  );
}

/** Words in place of an id: an id made of them, or that of the one who is called so; or several ids in one text. */
function noId(document: Document, node: ScalarNode, { of, declares }: Holds, key: string, why: string): Fault {
  const id = toId(node.text);
  if (!of || id === '') {
    const advice = !declares && meansUnknown(node.text) ? leaveOut() : '';
    return schemaFault(node.span, sentences(t('{text} does not fit here.', { text: quoted(node.text) }), why, advice));
  }
  const isOfEntry = !declares && isCalled(of);
  const takesSeveral = !declares && key !== 'lead' && key !== node.text;
  const several = takesSeveral ? severalIn(node.text) : undefined;
  const advice = several
    ? t('Several stand in brackets: {ids}].', { ids: short(`[${several.map(toId).join(', ')}`, 60) })
    : isOfEntry
      ? writeTheId(of, takesSeveral && areJoined(node.text))
      : t('Did you mean “{meant}”?', { meant: id });
  // Who is there may change after this was found.
  const fixes = () => {
    const newest = latest(document);
    const called = (words: string) => (isOfEntry && idOfCalled(of, words, newest)) || undefined;
    const meant = called(node.text);
    const joined = meant || several || !takesSeveral ? undefined : idsJoinedIn(node.text, of, newest);
    if (joined)
      return [{ title: t('Change to {ids}', { ids: list(joined, 'and', 4) }), edits: asList(newest, node, joined) }];
    if (meant || !several) return changeTo(node, meant ?? id)();
    const ids = several.map((part) => called(part) ?? (idPattern.test(part) ? part : toId(part)));
    return [{ title: t('Change to {ids}', { ids: list(ids, 'and', 4) }), edits: asList(newest, node, ids) }];
  };
  const reason = several ? '' : why;
  return schemaFault(
    node.span,
    sentences(t('{text} does not fit here.', { text: quoted(node.text) }), reason, advice),
    fixes,
  );
}

function noChoice(node: ScalarNode, choices: readonly string[], key: string): Fault {
  const said = meantChoice(key, node.text, choices);
  const isUnknown = !said && meansUnknown(node.text);
  const near = said ?? (isUnknown ? undefined : nearest(node.text, choices));
  const advice = near ? t('Did you mean “{meant}”?', { meant: near }) : isUnknown ? leaveOut() : '';
  const message = sentences(
    t('“{key}” cannot be {text}: choose {choices}.', { key, text: quoted(node.text), choices: list(choices, 'or') }),
    advice,
  );
  // Another spelling of the choice itself is a slip; another word for it is the author’s to judge.
  const isSlip = near !== undefined && (!said || plain(said) === plain(node.text));
  return schemaFault(node.span, message, near && changeTo(node, near, isSlip));
}

function notThatVersion(node: ScalarNode, version: string): Fault {
  const fixes = () => [{ title: t('Change to {version}', { version }), edits: [{ at: node.span, text: version }] }];
  return schemaFault(
    node.span,
    t('This version of Change Plan reads version {version} of the language: write “changeplan: {version}”.', {
      version,
    }),
    fixes,
  );
}

/** A day, a rhythm or a number that is written in another way; of a number only the digits: “about 40”. */
function otherwiseSaid(kind: Holds['kind'], key: string, text: string): string | undefined {
  if (kind === 'day') return dayFor(key, text);
  if (kind === 'rhythm') return meantRhythm(text);
  const digits = kind === 'number' ? /^[^\d,.-]*([1-9]\d{0,5})[^\d,.-]*$/.exec(text)?.[1] : undefined;
  return digits === text ? undefined : digits;
}

/** Of a time in words the day that it begins with or ends on, as the key asks. */
export function dayFor(key: string, text: string): string | undefined {
  const day = meantDay(text);
  if (day !== undefined || key === 'assessed' || key === 'last') return day;
  const days = meantDays(text);
  return key === 'start' ? days?.first : days?.last;
}

const leaveOut = (): string => t('While that is not known, leave it out or write “{todo}”.', { todo: placeholder });

/** In place of what a stakeholder or an action is called. */
function writeTheId(of: NameKind, canBeSeveral: boolean): string {
  if (of === 'stakeholder')
    return canBeSeveral
      ? t('Write the id of the stakeholder, not what it is called; several stand in brackets.')
      : t('Write the id of the stakeholder, not what it is called.');
  return canBeSeveral
    ? t('Write the id of the action, not what it is called; several stand in brackets.')
    : t('Write the id of the action, not what it is called.');
}
