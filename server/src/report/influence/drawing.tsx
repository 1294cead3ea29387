import { NetworkDrawing, NetworkLegend } from './map.tsx';
import { drawNetwork, type Network } from './picture.ts';

/** Who listens to whom as a picture in a file. */
export function InfluenceDrawing({ network }: { readonly network: Network }) {
  const picture = drawNetwork(network, 1000);
  return (
    <>
      {picture && <NetworkDrawing picture={picture} />}
      <NetworkLegend network={network} />
    </>
  );
}
