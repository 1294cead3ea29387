import { t } from '../../text/l10n.ts';
import { list } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { acceptedText, severityWords } from '../words.ts';
import type { FindingView } from './finding.ts';
import type { FindingsView } from './view.ts';

export function findingsMarkdown({ sentence, groups, accepted }: FindingsView): string[] {
  return [
    sentence,
    ...groups.flatMap((group) => [`### ${group.title}`, list(group.findings.map(findingInMarkdown))]),
    ...(accepted.length > 0 ? [`### ${t('Accepted')}`, list(accepted.map(findingInMarkdown))] : []),
  ];
}

export function findingInMarkdown({ severity, message, file, accepted }: FindingView): string {
  const where = file ? ` (${t('in {file}', { file: asText(file) })})` : '';
  const said = `**${t(severityWords[severity])}**: ${asText(message)}${where}`;
  if (!accepted) return said;
  const { by, until, reason } = accepted;
  const parts = { by: asText(by ?? ''), until: asText(until ?? ''), reason: asText(reason) || t('no reason given') };
  return `${said} ${t(acceptedText(by, until), parts)}`;
}
