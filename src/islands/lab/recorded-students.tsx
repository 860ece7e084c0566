import { useRef, useState } from 'preact/hooks';
import { formatBytes } from '../../lab/format.ts';
import { describeFailure } from '../../lab/lab-error.ts';
import { fetchRecordedRun } from '../../lab/recorded-student.ts';
import type { StoredRun } from '../../lab/run-store.ts';
import type { RecordedStudents as Offer } from './lab-props.ts';

interface Props {
  offer: Offer;
  onShow: (run: StoredRun) => void;
}

/** Students that were trained beforehand, to be shown in the place of one that still learns. */
export default function RecordedStudents({ offer, onShow }: Props) {
  const [chosen, choose] = useState(offer.students[0]?.id ?? '');
  const [trouble, setTrouble] = useState('');
  const isFetching = useRef(false);
  const student = offer.students.find(({ id }) => id === chosen);
  const show = async () => {
    if (isFetching.current) return;
    isFetching.current = true;
    setTrouble('');
    try {
      onShow(await fetchRecordedRun(offer.folder, chosen, offer.original));
    } catch (error) {
      const { problem, remedy } = describeFailure(error);
      setTrouble(`${problem} ${remedy}`);
    } finally {
      isFetching.current = false;
    }
  };
  return (
    <section class="recorded" aria-labelledby="recorded-heading">
      <h3 id="recorded-heading">No time to train?</h3>
      <div class="row">
        <label for="recorded-student">Recorded student</label>
        <select id="recorded-student" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {offer.students.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void show()}>
          Show it{student ? ` (${formatBytes(student.bytes)})` : ''}
        </button>
      </div>
      {student && (
        <p class="help">
          Trained beforehand for {student.steps} steps, not in this page: {formatBytes(student.bytes)},
          Fréchet distance {student.distance}.
        </p>
      )}
      {trouble && (
        <p class="notice" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
