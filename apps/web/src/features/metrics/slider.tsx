import { useId } from 'react';
import type { ReactNode } from 'react';

/** A value dragged between two ends, with its name and what it now is. Arrow keys move it; `mark` shows where it is today. */
export function Slider({
  label,
  value,
  shown,
  max,
  step = 1,
  mark,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** The value in words; read aloud instead of the bare number. */
  readonly shown: string;
  readonly max: number;
  readonly step?: number;
  readonly mark?: number | undefined;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <span className="slider-value" aria-hidden="true">
        {shown}
      </span>
      <div className="slider-track">
        <input
          id={id}
          type="range"
          min={0}
          max={max}
          step={step}
          value={value}
          aria-valuetext={shown}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        {mark !== undefined && max > 0 && <i style={{ left: `calc(8px + ${Math.min(1, mark / max)} * (100% - 16px))` }} />}
      </div>
    </div>
  );
}
