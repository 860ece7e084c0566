import { useState } from 'preact/hooks';
import type { FileSource } from '../../lab/protocol.ts';
import { pickModelFile } from '../../lab/pick-files.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { dropContents } from './drop-contents.ts';

/** Takes a visitor's model: files or a folder, dropped or picked. They are read in this browser and sent nowhere. */
export default function OwnModel({ onModel }: { onModel: (source: FileSource) => void }) {
  const [refusal, refuse] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: { path: string; blob: Blob }[]) => {
    try {
      const { path } = pickModelFile(files.map((file) => ({ path: file.path, size: file.blob.size })));
      refuse(null);
      onModel({ kind: 'files', name: nameOf(path), files });
    } catch (error) {
      const { problem, remedy } = describeFailure(error);
      refuse(`${problem} ${remedy}`);
    }
  };
  const fromInput = (event: Event & { currentTarget: HTMLInputElement }) => {
    const { files } = event.currentTarget;
    take([...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file })));
    event.currentTarget.value = '';
  };
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer)
          void dropContents(event.dataTransfer).then(take, () =>
            refuse('The drop could not be read. Pick the files instead.'),
          );
      }}
    >
      <p>
        Drop a tfjs Layers or Graph model here: model.json with its .bin files, or their folder, up to 200 MB.
        It is read in this browser; <strong>nothing is uploaded</strong>.
      </p>
      <div class="row">
        <label class="button">
          Pick files
          <input class="visually-hidden" type="file" multiple accept=".json,.bin" onChange={fromInput} />
        </label>
        <label class="button">
          Pick a folder
          <input class="visually-hidden" type="file" {...{ webkitdirectory: true }} onChange={fromInput} />
        </label>
      </div>
      {refusal && (
        <p class="notice" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function nameOf(path: string): string {
  const parts = path.split('/');
  return parts.at(-2) ?? parts.at(-1)?.replace(/\.json$/, '') ?? 'model';
}
