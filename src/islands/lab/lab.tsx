import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { techniques } from '../../compression/techniques/index.ts';
import { changeDraft, emptyDraft, recipeOf, type Draft, type DraftAction } from '../../lab/draft.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { presets } from '../../lab/presets/index.ts';
import type { FileSource, ModelSource, RunOutcome, SampleRequest, StepEffect } from '../../lab/protocol.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { readSharedRun, type SharedRun } from '../../lab/share-link.ts';
import { formatBytes, formatRatio } from '../../lab/format.ts';
import ImagePane from './image-pane.tsx';
import type { LabProps, OfferedModel } from './lab-props.ts';
import ModelChoice from './model-choice.tsx';
import Numbers from './numbers.tsx';
import RecipeEditor from './recipe-editor.tsx';
import ReplayNotice from './replay-notice.tsx';
import RunBar from './run-bar.tsx';
import Runs from './runs.tsx';
import StepEffects from './step-effects.tsx';
import LayerBars from './layer-bars.tsx';
import TakeHome from './take-home.tsx';
import TrainingPane from './training-pane.tsx';
import Tour from './tour.tsx';
import { useBridge, useModelInfo, useSamples } from './use-engine.ts';
import { packageOf, useRun } from './use-run.ts';
import { useRuns } from './use-runs.ts';

const firstRequest: SampleRequest = { kind: 'grid', count: 64, seed: 1, label: null };

const startDraft: Draft = changeDraft(
  emptyDraft,
  { type: 'load', recipe: presets[0]?.recipe ?? { version: 1, seed: 1, steps: [] } },
  techniques,
);

/** The laboratory: a model, a recipe, and what it costs. Everything heavy happens in a worker. */
export default function Lab(props: LabProps) {
  const { models, articles, papers, paperNames, guide } = props;
  const bridge = useBridge();
  const [modelId, setModelId] = useState(models[0]?.id ?? 'own');
  const [own, setOwn] = useState<FileSource | null>(null);
  const [isAwake, wake] = useState(false);
  const [backend, setBackend] = useState('');
  const [draft, dispatch] = useReducer(
    (current: Draft, action: DraftAction) => changeDraft(current, action, techniques),
    startDraft,
  );
  const [request, setRequest] = useState(firstRequest);
  const [current, setCurrent] = useState<StoredRun | null>(null);
  const [effects, setEffects] = useState<{ run: string; list: readonly StepEffect[] } | null>(null);
  const [shared, setShared] = useState<SharedRun | null>(null);
  const [addressProblem, setAddressProblem] = useState<string | null>(null);

  const model = models.find(({ id }) => id === modelId);
  const source = useMemo(() => (model ? shippedSource(model) : own), [model, own]);
  const judge = useMemo(() => folderSource('fashion-judge', props.judge), [props.judge]);
  const { info, failure: modelFailure } = useModelInfo(bridge, source, isAwake);
  const { runs, trouble, put, remove, clear } = useRuns();

  const onRun = useCallback(
    (run: StoredRun, outcome: RunOutcome | null) => {
      void put(run);
      setCurrent(run);
      if (outcome) setEffects({ run: run.id, list: outcome.effects });
    },
    [put],
  );
  const { phase, progress, training, failure, start, stop } = useRun({ bridge, judge, onRun });

  const canGenerate =
    info !== null && (info.io.kind === 'class-conditional' || info.io.kind === 'image-to-image');
  const compressed = useMemo(() => (current ? packageOf(current) : null), [current?.id]);
  const wanted = isAwake && canGenerate ? request : null;
  const before = useSamples(bridge, source, wanted, backend);
  const after = useSamples(bridge, compressed, wanted, backend);

  useEffect(() => {
    try {
      const found = readSharedRun(location.search, techniques);
      if (found === null) return;
      setShared(found);
      dispatch({ type: 'load', recipe: found.recipe });
      if (models.some(({ id }) => id === found.model)) setModelId(found.model);
    } catch (error) {
      const { problem, remedy } = describeFailure(error);
      setAddressProblem(`${problem} ${remedy}`);
    }
  }, [models]);

  const choose = (id: string) => {
    setModelId(id);
    setCurrent(null);
    setRequest(firstRequest);
  };
  const takeOwn = (files: FileSource) => {
    setOwn(files);
    setModelId('own');
    setCurrent(null);
    wake(true);
  };
  const compress = () => {
    wake(true);
    if (source === null) return;
    const discriminator = folderSource(`${modelId} discriminator`, model?.discriminator ?? null);
    const canJudge = model !== undefined || info?.io.kind === 'class-conditional';
    const modelName = model?.id ?? own?.name ?? 'model';
    void start({ source, modelName, recipe: recipeOf(draft, techniques), discriminator, canJudge });
  };
  const show = (run: StoredRun) => {
    setCurrent(run);
    if (models.some(({ id }) => id === run.model)) setModelId(run.model);
    wake(true);
  };
  const trains = draft.steps.some(({ technique }) => techniques.get(technique)?.trains);

  return (
    <div class="lab js-only">
      {addressProblem && (
        <p class="notice" role="alert">
          {addressProblem}
        </p>
      )}
      <ReplayNotice {...{ shared, current, onRun: compress, isBusy: phase !== 'idle' }} />
      <Tour dispatch={dispatch} />
      <ModelChoice
        {...{ models, modelId, info, isAwake, own, backend }}
        engineBytes={props.engineBytes}
        failure={modelFailure ?? before.failure}
        usedBackend={before.samples?.backend ?? null}
        onChoose={choose}
        onOwn={takeOwn}
        onWake={() => wake(true)}
        onBackend={setBackend}
      />
      <div class="bench">
        <RecipeEditor {...{ draft, dispatch, info, articles, papers, paperNames }} />
        <div class="middle">
          <RunBar
            {...{ phase, progress, failure }}
            result={current ? describeResult(current) : null}
            canRun={source !== null && draft.steps.length > 0}
            isTraining={trains}
            onRun={compress}
            onStop={stop}
            onFinish={() => bridge().steer('finish')}
          />
          <ImagePane
            io={info?.io ?? null}
            {...{ request }}
            onRequest={setRequest}
            before={before.samples}
            after={after.samples}
            afterLabel={
              current
                ? `${current.name || 'Compressed'}, ${formatBytes(current.bytes.length)}, decoded from the file`
                : ''
            }
          />
          {training.length > 0 && (
            <TrainingPane
              views={training}
              isRunning={phase === 'running'}
              onSteer={(what) => bridge().steer(what)}
            />
          )}
        </div>
        <Numbers {...{ current, info, guide }} isJudging={phase === 'judging'} />
      </div>
      {current && (
        <>
          {effects?.run === current.id && info && (
            <section aria-labelledby="effects-heading">
              <h2 id="effects-heading">What each step did to the weights</h2>
              <StepEffects start={info.histogram} effects={effects.list} />
            </section>
          )}
          <section aria-labelledby="layers-heading">
            <h2 id="layers-heading">Layer by layer</h2>
            <LayerBars before={current.report.before} after={current.report.after} />
          </section>
          <TakeHome run={current} model={model ?? null} bridge={bridge} />
        </>
      )}
      <Runs
        {...{ runs, trouble, current }}
        onShow={show}
        onRepeat={(run) => dispatch({ type: 'load', recipe: run.report.recipe })}
        onRename={(run, name) => void put({ ...run, name })}
        onRemove={(run) => void remove(run)}
        onClear={() => void clear()}
      />
    </div>
  );
}

function shippedSource({ id, folder }: OfferedModel): ModelSource {
  return { kind: 'shipped', id, folder: absolute(folder) };
}

function folderSource(id: string, folder: string | null): ModelSource | null {
  return folder === null ? null : { kind: 'shipped', id, folder: absolute(folder) };
}

/** Workers resolve addresses against their own file, so the page resolves them first. */
function absolute(address: string): string {
  return typeof location === 'undefined' ? address : new URL(address, location.href).href;
}

function describeResult({ bytes, report }: StoredRun): string {
  return `${formatBytes(bytes.length)}, ${formatRatio(report.row.compressionRatio)} than float32.`;
}
