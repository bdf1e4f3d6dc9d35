import { Labelled } from "../../../../_components/labelled";

/** The first month that something is laid down for. */
export const FromField = ({ from }: { from: string }) => (
  <Labelled label="自何月起">
    <input
      name="from"
      required
      defaultValue={from}
      pattern="\d{4}-\d{2}"
      title="写作 2024-01"
      className="field w-24"
    />
  </Labelled>
);
