import { t } from '../../text/l10n.ts';
import { list } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { severityWords } from '../words.ts';
import type { FindingView } from './finding.ts';
import type { FindingsView } from './view.ts';

export function findingsMarkdown({ sentence, groups, accepted }: FindingsView): string[] {
  return [
    sentence,
    ...groups.flatMap((group) => [`### ${group.title}`, list(group.findings.map(findingInMarkdown))]),
    ...(accepted.length > 0 ? ['### Accepted', list(accepted.map(findingInMarkdown))] : []),
  ];
}

export function findingInMarkdown({ severity, message, file, accepted }: FindingView): string {
  const said = `**${severityWords[severity][0]}**: ${asText(message)}${file ? ` (in ${asText(file)})` : ''}`;
  if (!accepted) return said;
  const { by, until, reason } = accepted;
  return `${said} Accepted${by ? ` by ${asText(by)}` : ''} ${until ? t('until {asText}', { asText: asText(until) }) : t('without an end')}: ${asText(reason) || t('no reason given')}`;
}
