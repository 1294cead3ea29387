import assert from 'node:assert/strict';
import * as z from 'zod';
import { tools } from '../../server/src/assistants/tools.ts';
import { manifestIn } from '../manifest.ts';

const { languageModelTools, configuration } = manifestIn().contributes;

describe('tools for assistants', () => {
  it('are offered in the editor as on the command line, and only where they are asked for', () => {
    const setting = 'changeplan.assistants.enabled';
    const expected = Object.entries(tools).map(([name, { title, description, input }]) => {
      const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
      return {
        name: `changeplan_${name}`,
        displayName: title,
        modelDescription: description,
        userDescription: description,
        toolReferenceName: `changeplan${name.replace(/^./, (letter) => letter.toUpperCase())}`,
        canBeReferencedInPrompt: true,
        when: `config.${setting}`,
        inputSchema,
      };
    });
    assert.deepEqual(languageModelTools, expected);
    assert.equal(configuration.properties[setting].default, false);
  });
});
