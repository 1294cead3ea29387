import { configurationName } from '../../check/configuration.ts';
import { t } from '../../text/l10n.ts';
import type { Setup } from './project.ts';

/** A configuration that changes nothing yet, and shows what could be said. */
export const configuration = (): Setup => ({
  file: {
    path: configurationName,
    text: `# ${t('How Change Plan checks the plans in this folder and below. Take away a “# ” to make a line count.')}
# ${t('“changeplan rules” lists the rules; “changeplan explain RULE” tells why one is there and when to live with it.')}

root: true                       # ${t('configurations above this folder do not count')}

# rules:                         # off · hint · info · warning · error
#   shallow-base: { severity: error, min-allies: 4 }
#   inferred-value: off

# values:                        # ${t('what your people speak of, added to the catalogue')}
#   craft: ${t('Work done as well as it can be')}

# ignore: [archive/**]           # ${t('files that are not checked')}

# ${t('Plans say who resists whom. Remotes that private plans may be pushed to:')}
# private-remotes: ["git@git.example.org:*"]

# ${t('How reports and pages look. A “logo” is the path of a picture, SVG or PNG.')}
# report:
#   accent: "#12343b"            # ${t('the colour of titles')}
#   footer: ${t('Town of Lindau, planning office')}
`,
  },
});
