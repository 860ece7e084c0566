import { useState } from 'preact/hooks';
import type { LabBridge } from '../../lab/bridge.ts';
import { commandsFor, recipeText } from '../../lab/command-line.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { formatBytes, formatCount } from '../../lab/format.ts';
import { packageOf } from '../../lab/package-source.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { writeSharedRun } from '../../lab/share-link.ts';
import type { OfferedModel } from './lab-props.ts';
import { saveFile } from './save-file.ts';

interface Props {
  run: StoredRun;
  model: OfferedModel | null;
  bridge: () => LabBridge;
}

/** The result as files, as a link that repeats it, and as commands. */
export default function TakeHome({ run, model, bridge }: Props) {
  const [said, say] = useState('');
  const { report, bytes } = run;
  const name = `${run.model}-${report.packageHash.slice(0, 8)}`;
  const path = model ? `data/models/${model.id}/model.json` : 'model.json';
  const { recipeFile, commands } = commandsFor(path);
  const saveModel = async () => {
    try {
      const made = await bridge().call('exportModel', { source: packageOf(run) });
      saveFile(`${name}.zip`, 'application/zip', made.bytes);
    } catch (error) {
      const { problem, remedy } = describeFailure(error);
      say(`${problem} ${remedy}`);
    }
  };
  const copyLink = async () => {
    const query = writeSharedRun({
      model: run.model,
      recipe: report.recipe,
      expected: report.packageHash,
      ...(report.backend ? { backend: report.backend } : {}),
    });
    const address = `${location.origin}${location.pathname}?${query}`;
    history.replaceState(null, '', `?${query}`);
    try {
      await navigator.clipboard.writeText(address);
      say('The link is copied; it is also in the address bar.');
    } catch {
      say('The link is in the address bar.');
    }
  };
  return (
    <section class="take-home" aria-labelledby="home-heading">
      <h2 id="home-heading">Take it home</h2>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => saveFile(`${name}.gcap`, 'application/octet-stream', bytes)}
        >
          The compressed file ({formatCount(bytes.length)} bytes)
        </button>
        <button type="button" onClick={() => void saveModel()}>
          A standard tfjs model (zip)
        </button>
        <button
          type="button"
          onClick={() => saveFile(recipeFile, 'application/json', recipeText(report.recipe))}
        >
          The recipe
        </button>
        {model && (
          <button type="button" onClick={() => void copyLink()}>
            Link that repeats this run
          </button>
        )}
      </div>
      <p class="help" role="status">
        {said}
      </p>
      <p class="help">
        SHA-256 of the file: <code>{report.packageHash}</code>. The tfjs model loads in any tfjs program; it
        holds the same weights at tfjs’s own widths, so it is larger than {formatBytes(bytes.length)}.
      </p>
      <h3>The same on the command line</h3>
      {report.backend === null ? (
        <>
          <p class="help">With the recipe saved beside it, this writes the same bytes.</p>
          <pre tabIndex={0}>{commands.join('\n')}</pre>
        </>
      ) : (
        <p class="help">
          The command line does not train, so it has no command for this run. The link repeats it in a page;
          the bytes are the same on the backend {report.backend} of the same browser, elsewhere compare the
          figures. The file decodes everywhere:{' '}
          <code>npx gan-compression-atlas decode {name}.gcap --out decoded</code>
        </p>
      )}
    </section>
  );
}
