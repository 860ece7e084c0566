import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { techniques } from '../../compression/techniques/index.ts';
import { changeDraft, emptyDraft, recipeOf, type Draft, type DraftAction } from '../../lab/draft.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { packageOf } from '../../lab/package-source.ts';
import { presets } from '../../lab/presets/index.ts';
import type { FileSource, RunOutcome, SampleRequest, StepEffect } from '../../lab/protocol.ts';
import { isRecorded } from '../../lab/recorded-student.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import { readSharedRun, type SharedRun } from '../../lab/share-link.ts';
import { techniqueAsked } from '../../lab/technique-asked.ts';
import { formatBytes, formatRatio } from '../../lab/format.ts';
import ImagePane from './image-pane.tsx';
import type { LabProps } from './lab-props.ts';
import ModelChoice from './model-choice.tsx';
import Numbers from './numbers.tsx';
import RecipeEditor from './recipe-editor.tsx';
import RecordedStudents from './recorded-students.tsx';
import ReplayNotice from './replay-notice.tsx';
import RunBar from './run-bar.tsx';
import Runs from './runs.tsx';
import { firstRequest, folderSource, pairsOf } from './shipped-model.ts';
import StepEffects from './step-effects.tsx';
import Later from '../later.tsx';
import LayerBars from './layer-bars.tsx';
import TakeHome from './take-home.tsx';
import TrainingPane from './training-pane.tsx';
import Tour from './tour.tsx';
import { useBridge, useModelInfo, usePreparation, useSamples } from './use-engine.ts';
import { useRun } from './use-run.ts';
import { useRuns } from './use-runs.ts';

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
  // As the server drew it the page answers to nothing; until it does, no click is to be lost on it.
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [backend, setBackend] = useState('');
  const [draft, dispatch] = useReducer(
    (current: Draft, action: DraftAction) => changeDraft(current, action, techniques),
    startDraft,
  );
  const [asked, setRequest] = useState<SampleRequest | null>(null);
  const [current, setCurrent] = useState<StoredRun | null>(null);
  const [effects, setEffects] = useState<{ run: string; list: readonly StepEffect[] } | null>(null);
  const [shared, setShared] = useState<SharedRun | null>(null);
  const [addressProblem, setAddressProblem] = useState<string | null>(null);

  const model = models.find(({ id }) => id === modelId);
  const source = useMemo(() => (model ? folderSource(model.id, model.folder) : own), [model, own]);
  const heldOut = useMemo(() => pairsOf(model), [model]);
  const judge = useMemo(() => folderSource('fashion-judge', props.judge), [props.judge]);
  const { info, failure: modelFailure } = useModelInfo(bridge, source, isAwake);
  const { runs, trouble, put, amend, remove, clear } = useRuns();

  const onRun = useCallback(
    (run: StoredRun, outcome: RunOutcome | null) => {
      void (outcome ? put(run) : amend(run, { judgement: run.judgement }));
      setCurrent(run);
      if (outcome) setEffects({ run: run.id, list: outcome.effects });
    },
    [put, amend],
  );
  const { phase, progress, training, failure, start, stop } = useRun({ bridge, judge, onRun });

  const request = useMemo(
    () => asked ?? (info ? firstRequest(info.io, heldOut) : null),
    [asked, info, heldOut],
  );
  const compressed = useMemo(() => (current ? packageOf(current) : null), [current?.id]);
  const wanted = isAwake && info ? request : null;
  const before = useSamples(bridge, source, wanted, backend);
  const after = useSamples(bridge, compressed, wanted, backend);

  const discriminator = useMemo(
    () => folderSource(`${modelId} discriminator`, model?.discriminator ?? null),
    [model, modelId],
  );
  const needs = useMemo(() => ({ judge, discriminator, heldOut }), [judge, discriminator, heldOut]);
  usePreparation(bridge, needs, isAwake && model !== undefined && before.samples !== null);

  useEffect(() => {
    try {
      const found = readSharedRun(location.search, techniques);
      if (found === null) {
        const technique = techniqueAsked(location.search, techniques);
        if (technique) dispatch({ type: 'load', recipe: { version: 1, seed: 1, steps: [{ technique }] } });
        return;
      }
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
    setRequest(null);
  };
  const takeOwn = (files: FileSource) => {
    setOwn(files);
    setModelId('own');
    setCurrent(null);
    setRequest(null);
    wake(true);
  };
  const compress = () => {
    wake(true);
    if (source === null) return;
    const modelName = model?.id ?? own?.name ?? 'model';
    void start({ source, modelName, recipe: recipeOf(draft, techniques), discriminator, heldOut });
  };
  const show = (run: StoredRun) => {
    setCurrent(run);
    if (models.some(({ id }) => id === run.model)) setModelId(run.model);
    wake(true);
  };

  const isTraining = draft.steps.some(({ technique }) => techniques.get(technique)?.trains);

  return (
    <div class="lab js-only" inert={!isReady}>
      {addressProblem && (
        <p class="notice" role="alert">
          {addressProblem}
        </p>
      )}
      <ReplayNotice {...{ shared, current, onRun: compress, isBusy: phase !== 'idle' }} />
      <Tour dispatch={dispatch} />
      <ModelChoice
        {...{ models, modelId, info, isAwake, own, backend }}
        engineBytes={props.engineBytes + props.judgeBytes}
        failure={modelFailure ?? before.failure ?? after.failure}
        usedBackend={before.samples?.backend ?? null}
        note={before.samples?.note ?? after.samples?.note ?? null}
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
            onRun={compress}
            onStop={stop}
          />
          <ImagePane
            io={info?.io ?? null}
            picture={model?.picture ?? null}
            {...{ request, heldOut }}
            onRequest={setRequest}
            before={before.samples}
            after={after.samples}
            afterLabel={
              current
                ? `${current.name || 'Compressed'}, ${formatBytes(current.bytes.length)}, decoded from the file`
                : ''
            }
          />
          {model?.recorded && isTraining && <RecordedStudents offer={model.recorded} onShow={show} />}
          {training.length > 0 && (
            <TrainingPane
              views={training}
              isRunning={phase === 'running'}
              onSteer={(what) => bridge().steer(what)}
            />
          )}
          {current && effects?.run === current.id && info && (
            <section class="step-effects" aria-labelledby="effects-heading">
              <h2 id="effects-heading">What each step did to the weights</h2>
              <StepEffects start={info.histogram} effects={effects.list} />
            </section>
          )}
        </div>
        <Numbers
          {...{ current, info, guide }}
          // The marks are of the page's own protocol, recorded runs of another.
          marks={current && isRecorded(current) ? {} : (model?.marks ?? {})}
          isJudging={phase === 'judging'}
        />
      </div>
      <Later>
        {current && (
          <>
            <section aria-labelledby="layers-heading">
              <h2 id="layers-heading">Layer by layer</h2>
              <LayerBars before={current.report.before} after={current.report.after} />
            </section>
            <TakeHome run={current} model={model ?? null} bridge={bridge} />
          </>
        )}
        <Runs
          {...{ runs, trouble, current, papers }}
          literature={props.literature}
          onShow={show}
          onRepeat={(run) => dispatch({ type: 'load', recipe: run.report.recipe })}
          onRename={(run, name) => void amend(run, { name })}
          onRemove={(run) => void remove(run)}
          onClear={() => void clear()}
        />
      </Later>
    </div>
  );
}

function describeResult({ bytes, report }: StoredRun): string {
  return `${formatBytes(bytes.length)}, ${formatRatio(report.row.compressionRatio)} than float32.`;
}
