import { l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PaperAnswer, type PaperParams, paperMethod } from '../../../server/src/protocol.ts';
import type { Previews } from '../preview/previews.ts';
import { askAbout } from '../server/ask.ts';
import { whyOf } from '../why.ts';

/** A page of a plan, made by the server. */
export interface PaperAsked {
  readonly plan: Uri;
  readonly answer: PaperAnswer;
  readonly html: string;
  /** Of whom it speaks; empty for the board. */
  readonly name: string;
  readonly stakeholder?: string;
}

/** The page about whom the person picks, or about the stakeholder of that id. Says so, and gives nothing, when there is none. */
export async function paperAbout(
  server: BaseLanguageClient,
  previews: Previews,
  uri: unknown,
  kind: 'brief' | 'concerned',
  id: unknown,
): Promise<PaperAsked | undefined> {
  const plan = planIn(server, previews, uri);
  const question = kind === 'brief' ? l10n.t('Whom do you meet?') : l10n.t('For whom is the page?');
  const chosen = plan && (await chosenStakeholder(server, plan, kind, id, question));
  const answer = plan && chosen && (await paper(server, plan, { kind, stakeholder: chosen.id }));
  if (!plan || !answer?.html) return undefined;
  return { plan, answer, html: answer.html, name: chosen?.label ?? '', ...(chosen && { stakeholder: chosen.id }) };
}

/** The stakeholder of that id, or whom the person picks. Says so, and gives nothing, when there is none. */
export async function chosenStakeholder(
  server: BaseLanguageClient,
  plan: Uri,
  kind: 'brief' | 'concerned',
  id: unknown,
  question: string,
): Promise<{ readonly id: string; readonly label: string } | undefined> {
  const known = await paper(server, plan, { kind });
  if (!known) return undefined;
  if (known.stakeholders.length === 0) {
    void window.showInformationMessage(l10n.t('The plan names no stakeholder yet.'));
    return undefined;
  }
  const items = known.stakeholders.map((it) => ({
    label: it.name,
    ...(it.name !== it.id && { description: it.id }),
    id: it.id,
  }));
  return items.find((item) => item.id === id) ?? window.showQuickPick(items, { placeHolder: question });
}

/** The page for the board of the plan in front, or of the preview in front. */
export async function boardOf(
  server: BaseLanguageClient,
  previews: Previews,
  uri: unknown,
): Promise<PaperAsked | undefined> {
  const plan = planIn(server, previews, uri);
  const answer = plan && (await paper(server, plan, { kind: 'board' }));
  return plan && answer?.html ? { plan, answer, html: answer.html, name: '' } : undefined;
}

/** A lens names the plan as the server does. */
export function planIn({ protocol2CodeConverter: convert }: BaseLanguageClient, previews: Previews, uri: unknown) {
  return previews.planFor(typeof uri === 'string' ? convert.asUri(uri) : uri);
}

/** Asks the server; says so when it has no answer. */
export async function paper(
  server: BaseLanguageClient,
  plan: Uri,
  asked: Omit<PaperParams, 'uri'>,
): Promise<PaperAnswer | undefined> {
  try {
    const answer = await askAbout<PaperAnswer | null>(server, plan, paperMethod, asked);
    if (answer) return answer;
    void window.showInformationMessage(l10n.t('There is no page of this file: it is no change plan.'));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The page could not be made: {why}', { why: whyOf(error) }));
  }
  return undefined;
}

/** Shows a page of a plan beside its text, or where one is read already; it runs nothing and loads nothing. */
export function showPaper(previews: Previews, { plan, html }: PaperAsked, title: string): WebviewPanel {
  const column = previews.isInFront ? ViewColumn.Active : ViewColumn.Beside;
  const panel = window.createWebviewPanel('changeplan.paper', title, column, { enableFindWidget: true });
  panel.webview.html = html;
  previews.hearOf(panel, plan);
  return panel;
}
