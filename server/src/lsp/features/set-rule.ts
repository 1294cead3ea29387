import { setRule } from '../../features/rule-setting.ts';
import { readDocument } from '../../model/document.ts';
import { type SetRuleAnswer, type SetRuleParams, setRuleMethod } from '../../protocol.ts';
import type { Answers } from '../seldom.ts';

/** Rules that speak louder, quieter or not at all, written into a configuration. */
export const ruleSettings: Answers<typeof setRuleMethod> = () => ({
  [setRuleMethod]: ({ text, wanted }: SetRuleParams): SetRuleAnswer =>
    setRule(readDocument('.changeplanrc.yaml', text), wanted).map(({ at: { start, end }, text: written }) => ({
      start,
      end,
      text: written,
    })),
});
