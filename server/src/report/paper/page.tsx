import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import type { Look } from '../components/look.tsx';
import { inLook, LogoOf } from '../components/look.tsx';
import { Mark, type Marked, PlacedMark } from '../components/mark.tsx';
import { Said } from '../components/said.tsx';
import { stanceMarks } from '../words.ts';
import type { Block, Line, LineMark, Paper, Scale } from './paper.ts';
import { scaleInWords, scaleStances } from './scale.ts';

/** The page in a browser and on paper. Its looks are in `paper.css`. */
export function PaperPage({ paper, look = {} }: { readonly paper: Paper; readonly look?: Look }) {
  const { above, title, about, scale, blocks, foot } = paper;
  const hasPrivate = about?.onlyYou || scale || blocks.some(({ lines }) => lines.some(({ onlyYou }) => onlyYou));
  return (
    <main {...inLook('paper', look)}>
      <header>
        <LogoOf look={look} />
        <p class="soft">
          <Said>{above}</Said>
        </p>
        <h1 dir="auto">{title}</h1>
        {about && <Words line={about} />}
      </header>
      {scale && <StanceScale scale={scale} />}
      <div class="blocks">
        {blocks.map((block) => (
          <BlockOf key={block.id} block={block} />
        ))}
      </div>
      <footer>
        {hasPrivate && (
          <p>
            {filled(texts('{bar} for you alone, not to be said or shown'), {
              bar: <span class="only-you">{t('a bar at the left:')}</span>,
            })}
          </p>
        )}
        <p>{foot}</p>
        {look.footer && <p dir="auto">{look.footer}</p>}
      </footer>
    </main>
  );
}

function BlockOf({ block: { heading, wide, lines } }: { readonly block: Block }) {
  return (
    <section class={wide ? 'wide' : undefined}>
      <h2>{heading}</h2>
      {keyed(lines, ({ text, lead }) => `${lead} ${text}`).map(([key, line]) => (
        <Words key={key} line={line} />
      ))}
    </section>
  );
}

const marks: Readonly<Partial<Record<LineMark, Marked>>> = { serves: 'added', hurts: 'gone' };

function Words({ line: { text, lead, note, mark, ask, onlyYou } }: { readonly line: Line }) {
  const sign = mark && marks[mark];
  const names = ['line', mark, ask && 'ask', onlyYou && 'only-you'].filter(Boolean).join(' ');
  return (
    <p class={names}>
      {sign && <Mark of={sign} />}
      {onlyYou && <span class="spoken">{t('only you')}: </span>}
      {sign && <span class="spoken">{mark === 'serves' ? t('serves') : t('hurts')}: </span>}
      {lead && <span class="soft">{lead}: </span>}
      <Said>{text}</Said>
      {note && (
        <span class="soft">
          {' '}
          <Said>{note}</Said>
        </span>
      )}
    </p>
  );
}

const STEP = 92;

/** The stances in a row, the dot where they stand, an arrow to where the plan wants them. */
function StanceScale({ scale }: { readonly scale: Scale }) {
  const x = (stance: string) => 46 + scaleStances.indexOf(stance) * STEP;
  const { at, aim } = scale;
  const width = scaleStances.length * STEP;
  return (
    <svg class="scale only-you" viewBox={`0 0 ${width} 44`} role="img" aria-label={scaleInWords(scale)}>
      <path class="rule" d={`M8 14H${width - 8}`} />
      {scaleStances.map((stance) => (
        <g key={stance}>
          <path class="rule" d={`M${x(stance)} 10v8`} />
          <text x={x(stance)} y="38" class={stance === at ? 'here' : ''} text-anchor="middle">
            {t(stance)}
          </text>
        </g>
      ))}
      {at && aim && at !== aim && <path class="aim" d={arrow(x(at), x(aim))} />}
      {!at && aim && <circle class="aim" cx={x(aim)} cy="14" r="8" />}
      {at && (
        <>
          <circle class="ground" cx={x(at)} cy="14" r="9" />
          <PlacedMark of={stanceMarks[at]} x={x(at)} y={14} />
        </>
      )}
    </svg>
  );
}

function arrow(from: number, to: number): string {
  const way = Math.sign(to - from);
  return `M${from + 14 * way} 14H${to}m${-7 * way} -5l${7 * way} 5l${-7 * way} 5`;
}
