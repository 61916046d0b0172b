"""Mermaid drawings of the conversation, from the same tables that it runs on."""

from __future__ import annotations

from flows.couple.stages import MAX_LOOPS, PLAN, Lead, after
from flows.machines import COUPLE_MOVES, PARTNER_MOVES, Moves
from flows.solo.state import MOVES as SOLO_MOVES


def diagrams() -> dict[str, str]:
    """Return each drawing by its name: the plan of stages, the machines of a couple, of a partner, of practice alone."""
    return {
        "plan": plan(),
        "couple": machine(COUPLE_MOVES),
        "partner": machine(PARTNER_MOVES),
        "solo": machine(SOLO_MOVES),
    }


def machine(moves: Moves) -> str:
    """Return a table of moves as a state diagram; moves between the same two phases share an arrow."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for trigger, sources, destination in moves:
        for source in sources:
            arrows.setdefault((source, destination), []).append(trigger)
    lines = [f"    {source} --> {to}: {', '.join(names)}" for (source, to), names in arrows.items()]
    return "\n".join(["stateDiagram-v2", *lines])


def plan() -> str:
    """Return the stages in their order, with the ways back, past and out."""
    lines = ["flowchart TD"]
    sittings: dict[int, list[str]] = {}
    for stage in PLAN:
        sittings.setdefault(stage.sitting, []).append(stage.key)
    for number, keys in sittings.items():
        lines += [
            f"    subgraph sitting_{number}[Sitting {number}]",
            *(f"        {key}" for key in keys),
            "    end",
        ]
    for stage in PLAN:
        following = after(stage.key)
        if following is not None:
            lines.append(f"    {stage.key} --> {following.key}")
        for choice, lead in stage.leads.items():
            match lead:
                case Lead.REPEAT | Lead.REPEAT_ONCE:
                    once = " once" if lead is Lead.REPEAT_ONCE else ""
                    lines.append(f"    {stage.key} -.->|{choice}{once}| {stage.key}")
                case Lead.BACK:
                    lines.append(f"    {stage.key} -.->|{choice}| {stage.back_to}")
                case Lead.FINISH:
                    lines.append(f"    {stage.key} -->|{choice}| whole_ending([a whole ending])")
                case Lead.ON:
                    pass
        if stage.past:
            lines.append(f"    {stage.key} -.->|{stage.legs[0].way_out}| {stage.past}")
    lines.append(f"    loops([after {MAX_LOOPS} dotted ways back: a kind end, and where a therapist helps])")
    return "\n".join(lines)
