import { mostOf } from '../most.ts';
import type { Part } from '../part.ts';
import { findingsMarkdown } from './markdown.ts';
import { findingsPage } from './page.tsx';
import { type FindingsView, findingsView } from './view.ts';

export const findings: Part<FindingsView> = {
  page: findingsPage,
  view: findingsView,
  markdown: findingsMarkdown,
  panel: ({ groups, accepted: all, ...view }) => {
    const accepted = mostOf(all, 40);
    return {
      ...view,
      groups: groups.map((group) => {
        const { shown, ...more } = mostOf(group.findings, 40);
        return { ...group, findings: shown, ...more };
      }),
      accepted: accepted.shown,
      ...(accepted.more && { moreAccepted: accepted.more }),
    };
  },
  json: ({ findings: all }, toJson) => ({ findings: all.map(toJson) }),
};
