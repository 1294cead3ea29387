import type { Setup } from './project.ts';

/** A configuration that changes nothing yet, and shows what could be said. */
export const configuration: Setup = {
  file: {
    path: '.changeplanrc.yaml',
    text: `# How Change Plan checks the plans in this folder and below. Take away a “# ” to make a line count.
# “changeplan rules” lists the rules; “changeplan explain RULE” tells why one is there and when to live with it.

root: true                       # configurations above this folder do not count

# rules:                         # off · hint · info · warning · error
#   shallow-base: { severity: error, min-allies: 4 }
#   inferred-value: off

# values:                        # what your people speak of, added to the catalogue
#   craft: Work done as well as it can be

# ignore: [archive/**]           # files that are not checked

# Plans say who resists whom. Remotes that private plans may be pushed to:
# private-remotes: ["git@git.example.org:*"]

# How reports and pages look. A “logo” is the path of a picture, SVG or PNG.
# report:
#   accent: "#12343b"            # the colour of titles
#   footer: Town of Lindau, planning office
`,
  },
};
