import type { renderFence } from '../markdown/fences.ts';

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

/** Shows `changeplan` fences as reports in VS Code’s own Markdown preview; all others stay as they are. */
export function extendMarkdownIt<T extends MarkdownIt>(markdown: T, renderer: () => typeof renderFence | undefined): T {
  const { rules } = markdown.renderer;
  const other = rules.fence;
  rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const rest = () => other?.(tokens, index, options, env, self) ?? '';
    if (!token || !/^changeplan(?:\s|$)/i.test(token.info.trim())) return rest();
    try {
      const render = renderer();
      const report = render ? render(token.content) : '<p>Reading the plan…</p>';
      token.attrJoin('class', 'changeplan-fence');
      return `<div${self.renderAttrs(token)}>${report}</div>\n`;
    } catch {
      return rest();
    }
  };
  return markdown;
}

/** Most Markdown previews never need it: it is loaded with the first fence; `refresh` then shows the previews anew. */
export function rendererOnceLoaded(refresh: () => unknown): () => typeof renderFence | undefined {
  let render: typeof renderFence | undefined;
  let begun = false;
  return () => {
    if (!begun) {
      begun = true;
      import('../markdown/fences.ts').then((module) => {
        render = module.renderFence;
        return refresh();
      });
    }
    return render;
  };
}
