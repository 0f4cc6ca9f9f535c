import type { Block } from '../../model/memo.ts';
import { bareHeight, type Figure, renderBareSvg } from './figure.ts';

/** A figure as a block of a report. */
export const pictureBlock = (figure: Figure): Extract<Block, { kind: 'picture' }> => ({
  kind: 'picture',
  title: figure.title,
  alt: figure.description,
  svg: renderBareSvg(figure),
  width: figure.width,
  height: bareHeight(figure),
});
