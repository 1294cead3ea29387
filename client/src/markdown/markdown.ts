/** As much of markdown-it as is needed to show fences in another way. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: FenceRule | undefined } };
}

type FenceRule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: unknown,
  self: { readonly renderAttrs: (token: Token) => string },
) => string;

interface Token {
  /** What stands behind the opening backticks. */
  readonly info: string;
  readonly content: string;
  readonly attrJoin: (name: string, value: string) => void;
}

/**
 * Shows `changeplan` fences as reports in VS Code’s own Markdown preview; all others stay as they are. `waiting` is what
 * stands there until there is one.
 */
export function extendMarkdownIt<T extends MarkdownIt>(markdown: T, render: Renderer, waiting: string): T {
  const { rules } = markdown.renderer;
  const other = rules.fence;
  rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const rest = () => other?.(tokens, index, options, env, self) ?? '';
    if (!token || !/^changeplan(?:\s|$)/i.test(token.info.trim())) return rest();
    try {
      const report = render(token.content) ?? `<p>${waiting}</p>`;
      token.attrJoin('class', 'changeplan-fence');
      return `<div${self.renderAttrs(token)}>${report}</div>\n`;
    } catch {
      return rest();
    }
  };
  return markdown;
}

/** Gives the report of a plan as HTML; `undefined` where it is not there yet, and a refresh will ask again. */
export type Renderer = (text: string) => string | undefined;

/** So many fences are remembered; a Markdown file hardly has more. */
const mostFences = 50;

/** Reports that somebody else makes; once there is one, `refresh` shows the previews anew. */
export function rendererThatAsks(ask: (text: string) => Promise<string>, refresh: () => unknown): Renderer {
  const known = new Map<string, string | undefined>();
  const take = async (text: string) => {
    try {
      const report = await ask(text);
      if (!known.has(text)) return;
      known.set(text, report);
      await refresh();
    } catch {
      known.delete(text);
    }
  };
  return (text) => {
    if (!known.has(text)) {
      const [oldest] = known.keys();
      if (known.size >= mostFences && oldest !== undefined) known.delete(oldest);
      known.set(text, undefined);
      void take(text);
    }
    return known.get(text);
  };
}
