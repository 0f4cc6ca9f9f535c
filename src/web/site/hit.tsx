import { useState } from 'preact/hooks';
import type { SearchHit } from '../../indexer/search/engine.ts';
import { placeOf, quotationWithSource } from './citation.ts';
import { Marked } from './marked.tsx';

interface HitProps {
  readonly hit: SearchHit;
  readonly labelOf: (theme: string) => string;
  readonly onMore: () => void;
}

/** A passage that was found: who speaks, where it stands, the words, and what can be done with them. */
export function Hit({ hit, labelOf, onMore }: HitProps) {
  const { passage, snippet, highlights } = hit;
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState('');
  const isCut = snippet.text.length < passage.text.length;
  const copy = (): void => {
    navigator.clipboard.writeText(quotationWithSource(passage)).then(
      () => setSaid('copied'),
      () => {
        setWhole(true);
        setSaid('this browser does not let the page copy: mark the text and copy it by hand');
      },
    );
  };
  return (
    <li>
      <h2>{passage.submitter}</h2>
      <div class="place">
        {[passage.file, placeOf(passage), passage.date, passage.ocr ? 'read from a scan' : null]
          .filter((part) => part !== null)
          .join(' · ')}
      </div>
      <p lang={passage.language}>
        {isWhole ? (
          <Marked text={passage.text} spans={highlights} />
        ) : (
          <>
            {snippet.start > 0 && '… '}
            <Marked text={snippet.text} spans={snippet.highlights} />
            {snippet.end < passage.text.length && ' …'}
          </>
        )}
      </p>
      {passage.themes.length > 0 && <div class="quiet">{passage.themes.map(labelOf).join(' · ')}</div>}
      <div class="actions">
        {isCut && (
          <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show less' : 'Show the whole passage'}
          </button>
        )}
        <button type="button" onClick={copy}>
          Copy with source
        </button>
        <button type="button" onClick={onMore}>
          More like this
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
    </li>
  );
}
