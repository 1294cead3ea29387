/** How pages of a house look: `report` in the configuration. */
export interface Look {
  readonly logo?: Picture;
  readonly accent?: Accent;
  /** A line of text. */
  readonly footer?: string;
}

export interface Picture {
  readonly type: 'png' | 'svg';
  /** With all that it shows, as a data URI. */
  readonly uri: string;
  /** In pixels or any other unit: how wide for its height. */
  readonly width: number;
  readonly height: number;
}

/** A colour as `#rrggbb` that letters can be read in. */
export interface Accent {
  readonly onLight: string;
  readonly onDark: string;
}

/** The picture at the head of a page. */
export const LogoOf = ({ look: { logo } = {} }: { readonly look: Look | undefined }) =>
  logo ? <img class="logo" src={logo.uri} width={logo.width} height={logo.height} alt="" /> : null;

/** What makes a page one of the house. */
export const inLook = (name: string, { accent }: Look = {}) =>
  accent
    ? { class: `${name} accented`, style: { '--on-light': accent.onLight, '--on-dark': accent.onDark } }
    : { class: name };
