import { autocompleteMultiselect, intro, isCancel, log, multiselect, S_BAR, select, text } from '@clack/prompts';
import pc from 'picocolors';
import type { Answer, Choice, Question } from '../interview/question.ts';
import { t } from '../text/l10n.ts';
import type { Ask, Asked, Wish } from './io.ts';
import { framed } from './prompt-words.ts';

/** The terminal, in which the library speaks the language of the reader. */
const output = new Proxy(process.stdout, {
  get(terminal, key) {
    if (key === 'write')
      return (frame: string | Uint8Array, ...more: never[]) =>
        terminal.write(typeof frame === 'string' ? framed(frame) : frame, ...more);
    const value: unknown = Reflect.get(terminal, key);
    return typeof value === 'function' ? value.bind(terminal) : value;
  },
});

/** Asks in the terminal. Escape opens a choice of what else one may wish; Ctrl+C leaves at once. */
export function prompts(): Ask {
  let part = 0;
  return async (asked) => {
    if (part === 0 && !asked.alone)
      intro(t('A new change plan. Leave open what you do not know yet. Escape: go back, or stop early.'));
    const { number, of, name } = asked.question.part;
    if (number !== part && !asked.alone) log.step(t('{number} of {of}: {name}', { number, of, name }));
    part = number;
    for (;;) {
      const { answer, key } = await listening(() => put(asked));
      if (answer) return answer;
      const wish = key === 'escape' ? await wishOf(asked) : 'leave';
      if (wish) return wish;
    }
  };
}

const put = (asked: Asked) => ask[asked.question.kind](asked);

/** `undefined` when the prompt was left without an answer. */
type Prompt = (asked: Asked) => Promise<Answer | undefined>;

const ask: Readonly<Record<Question['kind'], Prompt>> = {
  text: async ({ question, before: [initial], problemWith }) => {
    const { skip } = question;
    const asked = messageWithLine(question);
    const answer = await text({
      output,
      message: skip === undefined ? asked : `${asked}\n${lead}${pc.dim(t('Enter alone: “{skip}”', { skip }))}`,
      placeholder: question.example ? t('such as: {example}', { example: question.example }) : '',
      ...(initial !== undefined && { initialValue: initial }),
      validate: (value) => problemWith(value ? [value] : []),
    });
    return isCancel(answer) ? undefined : answer ? [answer] : [];
  },
  one: async ({ question, before: [initial] }) => {
    const { choices, skip } = question;
    const left = skip === undefined ? [] : [{ value: '', label: skip }];
    const answer = await select({
      output,
      message: messageOf(question),
      // First, since it is what Enter alone takes: that says nothing that nobody has said.
      options: [...left, ...choices.map(optionOf)],
      ...(initial !== undefined && { initialValue: initial }),
    });
    return isCancel(answer) ? undefined : answer ? [answer] : [];
  },
  several: async ({ question, before }) => {
    if (question.open) return severalOrOwn(question, before);
    const answer = await multiselect({
      output,
      message: messageOf(question),
      options: question.choices.map(optionOf),
      initialValues: before,
      required: false,
    });
    return isCancel(answer) ? undefined : answer;
  },
};

/** What is typed filters the choices, and is one of them itself. */
async function severalOrOwn(question: Question, before: Answer): Promise<Answer | undefined> {
  const own = before.filter((value) => question.choices.every((choice) => choice.value !== value));
  const options = [...question.choices.map(optionOf), ...own.map((value) => ({ value, label: value }))];
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const words = new Map(question.choices.map((choice) => [choice.value, wordsOf(choice)]));
  let typed = '';
  let focused: string | undefined;
  const answer = await autocompleteMultiselect({
    output,
    message: messageWithLine(question),
    options() {
      typed = this.userInput?.trim() ?? '';
      focused = this.focusedValue;
      const isKnown = options.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
      return typed && !isKnown ? [...options, { value: typed, label: typed, hint: t('in your own words') }] : options;
    },
    filter: (search, { value }) => includes(words.get(value) ?? value, search.trim()),
    placeholder: t('type to search, or say it in your own words'),
    initialValues: [...before],
    maxItems: 8,
  });
  if (isCancel(answer)) return undefined;
  // Whoever types a word and presses Enter means it, marked or not.
  const isMeant = typed !== '' && focused !== undefined && !answer.some((value) => includes(value, typed));
  const meant = isMeant && focused !== undefined ? [...answer, focused] : answer;
  if (meant.length > 0) log.message(pc.dim(meant.map((value) => labels.get(value) ?? value).join(', ')));
  return meant;
}

const includes = (value: string, word: string) =>
  value.toLowerCase().replaceAll('-', ' ').includes(word.toLowerCase().replaceAll('-', ' '));

/** All by which a choice is found. */
const wordsOf = ({ value, label, meaning, words = [] }: Choice) => [value, label, meaning, ...words].join('\n');

const optionOf = ({ value, label, meaning }: Choice) => ({ value, label, ...(meaning && { hint: meaning }) });

const messageOf = ({ text, help }: Question) => `${text}\n${pc.dim(help)}`;

/** Where the prompt itself does not lead its line on to the second line of the message. */
const messageWithLine = ({ text, help }: Question) => `${text}\n${lead}${pc.dim(help)}`;

const lead = `${pc.gray(S_BAR)}  `;

/** What somebody wishes who pressed Escape; `undefined`: to go on. */
async function wishOf({ begun }: Asked): Promise<Wish | undefined> {
  const { answer } = await listening(async () => {
    const wish = await select<Wish | 'on'>({
      output,
      message: t('What would you like?'),
      options: [
        ...(begun ? [{ value: 'back' as const, label: t('Go back one question') }] : []),
        ...(begun ? [{ value: 'enough' as const, label: t('That is enough for now: write what I have told') }] : []),
        { value: 'on', label: t('Go on with this question') },
        { value: 'leave', label: t('Leave, and write nothing') },
      ],
    });
    return isCancel(wish) ? undefined : [wish];
  });
  const [wish] = answer ?? [];
  return wish === 'on' ? undefined : wish;
}

/** With the last key that was pressed meanwhile: the prompts take Escape and Ctrl+C for the same. */
async function listening<T>(put: () => Promise<T>): Promise<{ answer: T; key: string | undefined }> {
  let key: string | undefined;
  const hear = (_: unknown, pressed?: { name?: string }) => {
    key = pressed?.name;
  };
  process.stdin.on('keypress', hear);
  try {
    return { answer: await put(), key };
  } finally {
    process.stdin.off('keypress', hear);
  }
}
