import { checklist } from '../checklist.ts';
import type { Part } from '../part.ts';
import { verdictMarkdown } from './markdown.ts';
import { verdictPage } from './page.tsx';
import { type VerdictView, verdictView } from './view.ts';

export const verdict: Part<VerdictView> = {
  page: verdictPage,
  view: verdictView,
  markdown: verdictMarkdown,
  json: (checked, toJson) => ({
    checklist: checklist(checked).map(({ step, status, findings }) => ({
      step,
      status,
      findings: findings.map(toJson),
    })),
  }),
};
