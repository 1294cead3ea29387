import type { FromPreview } from '../../server/src/protocol.ts';

export type Tell = (message: FromPreview) => void;
