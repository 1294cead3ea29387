import type { Field, ImportAnswer, Wish } from '../../server/src/protocol.ts';
import { t } from '../../server/src/text/l10n.ts';

interface Item {
  readonly label: string;
  readonly description?: string;
}

/** One of some things, chosen from a list below what is `said`; `undefined` when the reader would rather not. */
export function pick<T extends Item>(
  title: string,
  items: readonly T[],
  said: readonly string[] = [],
): Promise<T | undefined> {
  return show<T>(title, (content, done) => {
    content.append(...said.map(paragraph));
    const list = make('ul', { className: 'choices' });
    for (const item of items) {
      const button = make('button', { type: 'button', textContent: item.label });
      if (item.description) button.append(' ', make('small', { textContent: item.description }));
      button.onclick = () => done(item);
      const row = make('li');
      row.append(button);
      list.append(row);
    }
    content.append(list);
  });
}

/** What each column is taken for, changeable until it is right; then what is to be made. `propose` reads the register anew. */
export function agree(
  title: string,
  doing: string,
  first: ImportAnswer,
  propose: (wishes: readonly Wish[]) => Promise<ImportAnswer>,
): Promise<ImportAnswer | undefined> {
  return show<ImportAnswer>(title, (content, done) => {
    let answer = first;
    const wishes = new Map<string, Wish>();
    const found = make('p', { role: 'status' });
    const table = make('table');
    const left = make('details');
    const take = make('button', { type: 'button', className: 'main', textContent: doing });
    let proposed = Promise.resolve();
    // Who is quick means what was chosen last.
    take.onclick = () => void proposed.then(() => done(answer));
    const choose = (wish: Wish) => {
      wishes.set(wish.column, wish);
      const wished = [...wishes.values()];
      proposed = proposed.then(async () => {
        answer = await propose(wished);
        draw();
      });
      return proposed;
    };
    const draw = () => {
      found.textContent = t('{count} found. Say what a column means where this is wrong:', {
        count: answer.stakeholders,
      });
      table.replaceChildren(
        ...answer.columns.map((column) => rowOf(column, answer, wishes.get(column.head)?.end, choose)),
      );
      const lines = answer.leftOut.map((textContent) => make('li', { textContent }));
      const list = make('ul');
      list.append(...lines);
      left.replaceChildren(
        make('summary', { textContent: t('Not taken over: {count}', { count: lines.length }) }),
        list,
      );
      left.hidden = lines.length === 0;
      take.disabled = answer.stakeholders === 0;
    };
    draw();
    content.append(found, table, left, take);
  });
}

/** A column, some of what stands in it, and what it is taken for. */
function rowOf(
  { head, field, sample, most }: ImportAnswer['columns'][number],
  { choices }: ImportAnswer,
  end: number | undefined,
  choose: (wish: Wish) => Promise<void>,
): HTMLElement {
  const row = make('tr');
  const choice = make('select');
  choice.setAttribute('aria-label', head);
  for (const it of choices) choice.add(new Option(it.meaning, it.field, false, it.field === field));
  choice.onchange = () => {
    const chosen = choices.find((it) => it.field === choice.value);
    if (chosen) void choose({ column: head, field: chosen.field });
  };
  const name = make('th', { scope: 'row', textContent: head });
  name.append(make('br'), make('small', { textContent: sample }));
  const cell = make('td');
  cell.append(choice);
  if (most > 0 && scaled.includes(field))
    cell.append(scaleOf(head, most, end, (wished) => choose({ column: head, field, end: wished })));
  row.append(name, cell);
  return row;
}

/** Fields whose numbers mean nothing until the end of their scale is known. */
const scaled: readonly Field[] = ['power', 'interest'];

/** How far the numbers go that stand in a column. */
function scaleOf(head: string, most: number, end: number | undefined, choose: (end: number) => void): HTMLElement {
  const choice = make('select');
  choice.setAttribute('aria-label', t('How far the scale of {column} goes', { column: head }));
  if (end === undefined) choice.add(new Option(t('How far does the scale go?'), ''));
  for (const it of [3, 4, 5, 6, 7, 10].filter((it) => it >= most))
    choice.add(new Option(t('1 to {most}, {most} is most', { most: it }), String(it), false, it === end));
  choice.onchange = () => choose(Number(choice.value));
  return choice;
}

/** A line that the reader writes; `undefined` when they would rather not. */
export function write(title: string, label: string, first: string): Promise<string | undefined> {
  return show<string>(title, (content, done) => {
    const form = make('form');
    const field = make('input', { value: first, spellcheck: false });
    const named = make('label', { textContent: `${label} ` });
    named.append(field);
    form.append(named, ' ', make('button', { className: 'main', textContent: title }));
    form.onsubmit = (event) => {
      event.preventDefault();
      done(field.value.trim());
    };
    content.append(form);
    // A dialog puts the cursor there by itself, but marks nothing.
    field.onfocus = () => field.select();
  });
}

/** Something to read, until it is closed. */
export const say = (title: string, ...said: readonly string[]): Promise<undefined> =>
  show<undefined>(title, (content) => content.append(...said.map(paragraph)));

const paragraph = (textContent: string) => make('p', { textContent });

function show<T>(
  title: string,
  fill: (content: HTMLElement, done: (value: T) => void) => void,
): Promise<T | undefined> {
  const dialog = make('dialog');
  const heading = make('h2', { textContent: title, id: 'asked' });
  dialog.setAttribute('aria-labelledby', 'asked');
  const close = make('button', { type: 'button', textContent: t('Close'), className: 'close' });
  dialog.append(heading);
  return new Promise((resolve) => {
    let chosen: T | undefined;
    fill(dialog, (value) => {
      chosen = value;
      dialog.close();
    });
    dialog.append(close);
    close.onclick = () => dialog.close();
    dialog.onclose = () => {
      dialog.remove();
      resolve(chosen);
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
