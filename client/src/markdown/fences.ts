import type { renderFence } from '../../markdown/fences.ts';
import type { Renderer } from './markdown.ts';

/**
 * Reports of plans in Markdown, made here: the preview need not wait for a server. Most previews show none, so what makes
 * them is loaded with the first; `refresh` then shows the previews anew. They speak the language of the editor, `locale`.
 */
export function rendererOnceLoaded(refresh: () => unknown, locale: string): Renderer {
  let render: typeof renderFence | undefined;
  let begun = false;
  return (text) => {
    if (!begun) {
      begun = true;
      import('../../markdown/fences.ts').then(async (module) => {
        await module.speakAs(locale);
        render = module.renderFence;
        return refresh();
      });
    }
    return render?.(text);
  };
}
