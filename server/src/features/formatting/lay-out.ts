/**
 * The layout of one block: where each of its lines begins, and what stands between the tokens of a line. Nothing but
 * white space is ever changed.
 */
import type { Token } from '../../model/yaml.ts';
import { trimBlanks } from '../../text/blanks.ts';
import type { Edit } from '../../text/edit.ts';

/** A map or list that a line may belong to: the column that it stands in, and the one where it should. */
export interface Level {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly target: number;
}

/** A block that was read without fault, in the text of its file. */
export interface Sound {
  readonly start: number;
  readonly end: number;
  /** Their offsets are those of the file. */
  readonly tokens: readonly Token[];
}

export interface Surroundings {
  readonly file: string;
  readonly text: string;
  /** Columns by which a map stands deeper than its key. */
  readonly step: number;
  /** The maps that the block stands in, outermost first. */
  readonly levels: readonly Level[];
  /** The column of the line that follows the block, and the one where it should stand. */
  readonly next?: { readonly column: number; readonly target: number };
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The edits that lay a block out, in order. */
export function layOut(block: Sound, around: Surroundings): Edit[] {
  return new Layout(block, around).edits();
}

/** Tokens on one line of the text, or on several where one of them goes over several. */
interface Line {
  readonly tokens: readonly [Token, ...Token[]];
  readonly column: number;
  /** The end of the token before, or the start of the block. */
  readonly after: number;
  /** Lines of text end there. */
  readonly isBelowLines: boolean;
}

/** Brackets or braces that are still open: the column of what stands in them, and that of the closing one. */
interface Brackets {
  readonly inner: number;
  readonly outer: number;
}

/** How far the writing of a line has come, and the column that brackets on it count from. */
interface Writing {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly column: number;
  readonly base: number;
}

class Layout {
  readonly #block: Sound;
  readonly #around: Surroundings;
  readonly #edits: Edit[] = [];
  readonly #levels: Level[];
  readonly #brackets: Brackets[] = [];

  constructor(block: Sound, around: Surroundings) {
    this.#block = block;
    this.#around = around;
    this.#levels = [{ kind: 'map', column: -1, target: -around.step }, ...around.levels];
  }

  edits(): Edit[] {
    let comments: Line[] = [];
    for (const line of this.#lines()) {
      if (line.tokens[0].kind === 'comment' && this.#brackets.length === 0) {
        comments.push(line);
        continue;
      }
      const open = [...this.#levels];
      const { target, base } = this.#enter(line);
      for (const comment of comments) this.#write(comment, this.#commentTarget(comment, open, { ...line, target }), 0);
      comments = [];
      this.#write(line, target, base);
    }
    for (const comment of comments)
      this.#write(comment, this.#commentTarget(comment, this.#levels, this.#around.next), 0);
    this.#writeEnd();
    return this.#edits;
  }

  #lines(): Line[] {
    const { text } = this.#around;
    const lines: (Line & { tokens: [Token, ...Token[]] })[] = [];
    let before: Token | undefined;
    for (const token of this.#block.tokens) {
      const line = lines.at(-1);
      const after = before?.end ?? this.#block.start;
      const isSameLine = token.kind === 'lines' || !text.slice(after, token.start).includes('\n');
      if (line && isSameLine) line.tokens.push(token);
      else
        lines.push({ tokens: [token], column: this.#columnOf(token), after, isBelowLines: before?.kind === 'lines' });
      before = token;
    }
    return lines;
  }

  /** Where a line should begin, and the column that brackets on it count from. */
  #enter({ tokens, column }: Line): { target: number; base: number } {
    const brackets = this.#brackets.at(-1);
    if (brackets) return { target: ']}'.includes(tokens[0].kind) ? brackets.outer : brackets.inner, base: 0 };
    const dashes = tokens.findIndex(({ kind }) => kind !== '-');
    const items = dashes < 0 ? tokens : tokens.slice(0, dashes);
    const [first] = items.map((dash) => this.#level('list', this.#columnOf(dash)));
    const content = tokens[items.length];
    if (content && hasKey(tokens)) {
      const { target } = this.#level('map', this.#columnOf(content));
      return { target: first?.target ?? target, base: target };
    }
    if (!first) this.#leave((level) => level.column >= column);
    return { target: first?.target ?? this.#inside(), base: this.#inside() };
  }

  /** The map or list in that column; lists may stand as deep as the key that they belong to. */
  #level(kind: Level['kind'], column: number): Level {
    this.#leave(
      (level) => level.column > column || (level.column === column && level.kind === 'list' && kind === 'map'),
    );
    const last = this.#levels.at(-1);
    if (last?.column === column && last.kind === kind) return last;
    const level = { kind, column, target: this.#inside() };
    this.#levels.push(level);
    return level;
  }

  #leave(isLeft: (level: Level) => boolean): void {
    for (let last = this.#levels.at(-1); last && isLeft(last); last = this.#levels.at(-1)) this.#levels.pop();
  }

  /** The column of what belongs to the last key or dash. */
  #inside(level = this.#levels.at(-1)): number {
    return level?.kind === 'list' ? level.target + 2 : (level?.target ?? 0) + this.#around.step;
  }

  /** As what follows; but a comment that is indented deeper belongs to what stands above. */
  #commentTarget({ column, isBelowLines }: Line, open: readonly Level[], next: Surroundings['next']): number {
    const deepest = open.at(-1)?.column ?? 0;
    if (next && (column <= next.column || next.column > deepest)) return next.target;
    const level = open.findLast((it) => it.column <= column);
    if (level?.column === column) return level.target;
    return isBelowLines ? Math.max(level?.target ?? 0, 0) : this.#inside(level);
  }

  #write({ tokens, after }: Line, target: number, base: number): void {
    const { text, isFirst } = this.#around;
    const [head] = tokens;
    const isHead = after === this.#block.start;
    const breaks = breaksIn(text.slice(after, head.start)).slice(0, isHead ? (isFirst ? 0 : 1) : 2);
    this.#put(after, head.start, breaks.join('') + ' '.repeat(target));
    let column = target;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      if (before) {
        const gap = text.slice(before.end, token.start);
        const space = token.kind === 'lines' ? (breaksIn(gap)[0] ?? '') : between(before, token, gap);
        this.#put(before.end, token.start, space);
        column += space.length;
      }
      column = this.#writeToken(token, { tokens, index, column, base });
    }
  }

  /** Gives the column behind the token. */
  #writeToken(token: Token, { tokens, index, column, base }: Writing): number {
    const { text, step } = this.#around;
    const { kind, start, end } = token;
    const around = this.#brackets.at(-1);
    if (kind === '[' || kind === '{') {
      const next = tokens[index + 1];
      const hangs = !next || next.kind === 'comment';
      const outer = around?.inner ?? base;
      const inner = column + (kind === '{' ? 2 : 1);
      this.#brackets.push(hangs ? { outer, inner: outer + step } : { outer: column, inner });
    }
    if (kind === ']' || kind === '}') this.#brackets.pop();
    if (kind === 'lines') this.#writeLines(token, tokens);
    else if (text.slice(start, end).includes('\n'))
      return this.#writeFolded(token, around ? around.inner + step : this.#inside());
    return column + end - start;
  }

  /** Text behind `|` or `>`: all its lines move alike, as what stands deeper and where blanks end is part of it. */
  #writeLines({ start, end }: Token, line: readonly Token[]): void {
    const { text } = this.#around;
    const header = line.findLast(({ kind }) => kind === 'header');
    const hasIndicator = header !== undefined && /[1-9]/.test(text.slice(header.start, header.end));
    const level = this.#levels.at(-1);
    const indent = /^(?: *\r?\n)*( *)/.exec(text.slice(start, end))?.[1]?.length ?? 0;
    const shift = hasIndicator && level ? level.target - level.column : this.#inside() - indent;
    for (const { start: at, text: content } of linesOf(text.slice(start, end))) {
      const spaces = /^ */.exec(content)?.[0].length ?? 0;
      const isEmpty = spaces === content.length && spaces <= indent;
      this.#put(start + at, start + at + spaces, ' '.repeat(isEmpty ? 0 : Math.max(0, spaces + shift)));
    }
  }

  /**
   * Text in quotes or without, whose lines are read as one: those below the first move together. Gives the column behind
   * the last.
   */
  #writeFolded({ start, end }: Token, target: number): number {
    const lines = linesOf(this.#around.text.slice(start, end)).map((line) => {
      const spaces = /^[ \t]*/.exec(line.text)?.[0] ?? '';
      const rest = line.text.slice(spaces.length);
      const content = trimBlanks(rest);
      // A space behind a backslash is text.
      return { ...line, spaces, content: content.endsWith('\\') ? rest : content };
    });
    const least = Math.min(...lines.slice(1).flatMap(({ content, spaces }) => (content ? [spaces.length] : [])));
    let column = target;
    for (const [index, { start: at, text, spaces, content }] of lines.entries()) {
      const from = start + at;
      const width = content ? spaces.length - least + target : 0;
      if (index > 0) this.#put(from, from + spaces.length, ' '.repeat(width));
      if (index < lines.length - 1) this.#put(from + spaces.length + content.length, from + text.length, '');
      column = width + content.length;
    }
    return column;
  }

  #writeEnd(): void {
    const { text, isFirst, isLast } = this.#around;
    const { start, end, tokens } = this.#block;
    const last = tokens.at(-1);
    const breaks = breaksIn(text.slice(last?.end ?? start, end));
    if (last && isLast) this.#put(last.end, end, breaks[0] ?? breaksIn(text)[0] ?? '\n');
    else if (last) this.#put(last.end, end, breaks.slice(0, 2).join(''));
    else this.#put(start, end, breaks.slice(0, isFirst ? 0 : 1).join(''));
  }

  #columnOf({ start }: Token): number {
    const { text } = this.#around;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return start - (lineStart === 0 && text.startsWith('\ufeff') ? 1 : lineStart);
  }

  /** Replaces white space, by as small an edit as will do. */
  #put(start: number, end: number, replacement: string): void {
    const { file, text } = this.#around;
    const old = text.slice(start, end);
    if (old === replacement) return;
    const shorter = Math.min(old.length, replacement.length);
    let same = 0;
    while (same < shorter && old[same] === replacement[same]) same++;
    let sameEnd = 0;
    while (sameEnd < shorter - same && old.at(-1 - sameEnd) === replacement.at(-1 - sameEnd)) sameEnd++;
    this.#edits.push({
      at: { file, start: start + same, end: end - sameEnd },
      text: replacement.slice(same, replacement.length - sameEnd),
    });
  }
}

/** Whether a key stands on the line, outside of brackets. */
function hasKey(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some(({ kind }) => {
    if ('[{'.includes(kind)) depth++;
    if (']}'.includes(kind)) depth--;
    return kind === ':' && depth === 0;
  });
}

/** What should stand between two tokens of one line. */
function between(before: Token, after: Token, gap: string): string {
  if (after.kind === 'comment') return gap;
  if (before.kind === '[' || after.kind === ']') return '';
  if (before.kind === '{') return after.kind === '}' ? '' : ' ';
  if (after.kind === ',') return '';
  if (after.kind === ':' && (before.kind === 'plain' || before.kind === 'quoted')) return '';
  return gap !== '' || '-:,'.includes(before.kind) || after.kind === '}' ? ' ' : '';
}

const breaksIn = (gap: string): readonly string[] => gap.match(/\r?\n/g) ?? [];

function linesOf(text: string): { readonly start: number; readonly text: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line.replace(/\r$/, '') };
  });
}
