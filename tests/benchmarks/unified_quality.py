# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits and judges UnifiedQualityScore (engine/matching/quality/UnifiedQuality.cpp).

  unified_quality.py lists LFW OUT       writes OUT/{references,fit,report}.txt for quality_samples
  unified_quality.py fit OUT MODELS      prints the losses as UnifiedQuality.cpp holds them
  unified_quality.py report OUT MODELS [LIGHTQNET]
                                         prints the error-versus-discard curves, also that of another
                                         maker's measure (lightqnet-dm100.pb); the figures in
                                         UnifiedQuality.cpp are those of semblance-cli evaluate quality

LFW is the folder of gallery.csv and probes_mated.csv, MODELS that of the default pack. People are
halved by the CRC-32 of their name: what is fitted on one half is judged on the other.
Needs numpy.
"""
import csv
import json
import sys
import zlib
from pathlib import Path

import numpy as np

# Measures that the prediction looks at, and the figures between which the loss runs evenly, from the
# best to the worst; a magnitude costs the same on both sides of 0.
CURVES = {
    "FacePresence": [0.99, 0.97, 0.94, 0.9, 0.85],
    "InterEyeDistance": [40, 24, 16, 12, 8],
    "Sharpness": [0.6, 0.45, 0.3, 0.2, 0.12],
    "MotionBlur": [0.7, 0.5, 0.4, 0.3, 0.2],
    "Noise": [4, 12, 25, 40, 60],
    "CompressionArtifacts": [1.9, 3.0, 4.5, 7.0, 12.0],
    "HeadPoseYaw": [10, 20, 30, 45, 60],
    "HeadPosePitch": [10, 15, 20, 30, 40],
    "HeadPoseSureness": [0.98, 0.9, 0.75, 0.6, 0.45],
    "EyesSeenOpen": [0.9, 0.5, 0.1, 0.01, 0.0005],
    "EyesVisible": [0.1, 0.3, 0.5, 0.7, 0.95],
    "FaceOcclusionPrevention": [0.03, 0.1, 0.15, 0.2, 0.3],
    "MouthOcclusionPrevention": [0.1, 0.3, 0.45, 0.6, 0.75],
    "NoHeadCoverings": [0.1, 0.5, 0.8, 0.95, 1.0],
}
MAGNITUDES = {"HeadPoseYaw", "HeadPosePitch"}
FMR = 0.001
DISCARDED = (0, 0.05, 0.1, 0.15, 0.2, 0.3)


def half(subject):
    return "fit" if zlib.crc32(subject.encode()) % 2 == 0 else "report"


def write_lists(lfw, out):
    out.mkdir(parents=True, exist_ok=True)
    lines = {"references": [], "fit": [], "report": []}
    for row in csv.DictReader(open(lfw / "gallery.csv")):
        lines["references"].append(f"{row['subject']} {row['image']} 0")
    for index, row in enumerate(csv.DictReader(open(lfw / "probes_mated.csv"))):
        part = half(row["subject"])
        for drawing in range(2 if part == "fit" else 1):
            seed = 1 + index + 100000 * drawing
            lines[part].append(f"{row['subject']} {row['image']} {seed}")
    for name, part in lines.items():
        (out / f"{name}.txt").write_text("\n".join(part) + "\n")


class Samples:
    def __init__(self, out, name, width):
        self.failed = []
        rows = []
        for line in open(out / f"{name}.jsonl"):
            sample = json.loads(line)
            (self.failed if "failed" in sample else rows).append(sample)
        rows.sort(key=lambda sample: sample["row"])
        self.rows = rows
        self.templates = np.fromfile(out / f"{name}.f32", np.float32).reshape(len(rows), width)

    def measure(self, name):
        """NaN where it has no value."""
        return np.array([row["measures"].get(name, np.nan) for row in self.rows])


class Fusion:
    """The fused score as engine/matching/templates/ScoreFusion computes it."""

    def __init__(self, models):
        engine = json.loads((models / "engine.json").read_text())
        manifests = [json.loads((models / f"{name}.model.json").read_text())
                     for name in engine["embedders"]]
        rulers = [manifest["ruler"] for manifest in manifests]
        self.ends = np.cumsum([0] + [manifest["outputSize"] for manifest in manifests])
        self.width = int(self.ends[-1])
        self.low = [ruler["nonMatedMean"] for ruler in rulers]
        self.span = [ruler["matedMean"] - ruler["nonMatedMean"] for ruler in rulers]
        self.weights = np.array([ruler["weight"] for ruler in rulers], float)
        self.coarse = np.array([ruler.get("coarseWeight", ruler["weight"]) for ruler in rulers])
        self.weights /= self.weights.sum()
        self.coarse = self.coarse / self.coarse.sum()

    def scores(self, probes, references, inter_eye_px):
        coarseness = np.clip((20 - inter_eye_px) / 4, 0, 1)[:, None]
        weights = self.weights * (1 - coarseness) + self.coarse * coarseness
        fused = 0
        for i, low in enumerate(self.low):
            part = slice(self.ends[i], self.ends[i + 1])
            score = probes[:, part] @ references[:, part].T
            fused = fused + weights[:, i:i + 1] * (score - low) / self.span[i]
        return fused


class Comparisons:
    """Each probe with the photograph of the same person, and with everybody else's."""

    def __init__(self, out, name, fusion):
        references = Samples(out, "references", fusion.width)
        self.probes = Samples(out, name, fusion.width)
        place = {row["subject"]: i for i, row in enumerate(references.rows)}
        mated = np.array([place[row["subject"]] for row in self.probes.rows])
        distance = np.array([row["inter_eye_px"] for row in self.probes.rows])
        scores = fusion.scores(self.probes.templates, references.templates, distance)
        rows = np.arange(len(mated))
        self.mated = scores[rows, mated].copy()
        scores[rows, mated] = -np.inf
        self.threshold = np.quantile(scores, 1 - FMR)
        self.missed = self.mated < self.threshold


def ramps(samples):
    """A column per stretch of a curve: 0 before it, 1 behind it. And whose it is."""
    columns, owners = [], []
    for name, knots in CURVES.items():
        raw = samples.measure(name)
        raw = np.where(np.isnan(raw), knots[0], np.abs(raw) if name in MAGNITUDES else raw)
        for begin, end in zip(knots, knots[1:]):
            columns.append(np.clip((raw - begin) / (end - begin), 0, 1))
            owners.append(name)
    return np.array(columns).T, owners


def not_negative_least_squares(a, b, rounds=4000):
    """By coordinates, each kept at 0 or above."""
    gram, target = a.T @ a, a.T @ b
    x = np.zeros(a.shape[1])
    for _ in range(rounds):
        for i in range(len(x)):
            x[i] = max(0.0, x[i] + (target[i] - gram[i] @ x) / max(gram[i, i], 1e-9))
    return x


def has_value(samples):
    """As UnifiedQuality.cpp but for what no sample shows: damage, edges, burnt out, enlarged."""
    cover = samples.measure("FaceOcclusionPrevention")
    sharpness = samples.measure("Sharpness")
    reversed_tones = samples.measure("TonesReversed")
    absent = np.isnan(sharpness) | np.isnan(reversed_tones) | (reversed_tones > 0.9)
    absent |= np.isnan(cover) & (sharpness >= 0.2)
    absent |= np.nan_to_num(cover) > 0.3
    absent |= np.nan_to_num(samples.measure("MouthOcclusionPrevention")) > 0.75
    return ~absent


def fitted(out, fusion):
    comparisons = Comparisons(out, "fit", fusion)
    columns, owners = ramps(comparisons.probes)
    known = has_value(comparisons.probes)
    # The mean is free to be any number: it only shifts.
    best = not_negative_least_squares(np.hstack([np.ones((known.sum(), 1)), -columns[known]]),
                                      comparisons.mated[known])
    return best[0], best[1:], owners


def predicted(samples, good, losses):
    """NaN where UnifiedQuality.cpp gives none."""
    columns, _ = ramps(samples)
    return np.where(has_value(samples), np.clip(good - columns @ losses, 0, 1), np.nan)


def print_fit(out, models):
    fusion = Fusion(models)
    good, losses, owners = fitted(out, fusion)
    print(f"constexpr double kGoodScore = {good:.3f};\n")
    references = Samples(out, "references", fusion.width)
    print("// of references as they are, 0.5, 1, 2, 5, 50 %:",
          np.nanquantile(predicted(references, good, losses), (0.005, 0.01, 0.02, 0.05, 0.5)).round(2))
    for name, knots in CURVES.items():
        own = [loss for loss, owner in zip(losses, owners) if owner == name]
        points = sorted(zip(knots, np.cumsum([0] + own)))
        text = ", ".join(f"{{{raw:g}, {loss:.3f}}}" for raw, loss in points)
        print(f"    {{k, \"{name}\", {str(name in MAGNITUDES).lower()}, {{{{{text}}}}}}},")


def discard_curve(quality, missed):
    order = np.argsort(quality, kind="stable")
    return [missed[order][int(share * len(order)):].mean() for share in DISCARDED]


def peer_quality(out, rows, network):
    """LightQNet: RGB, (x - 128) / 128, one number, more is better."""
    import cv2
    side = 96
    faces = np.fromfile(out / "report.arc", np.uint8).reshape(rows, side, side, 3)
    net = cv2.dnn.readNetFromTensorflow(str(network))
    values = []
    for face in faces:
        net.setInput(cv2.dnn.blobFromImage(face, 1 / 128, None, (128, 128, 128)))
        values.append(net.forward().ravel()[0])
    return np.array(values, float)


def print_report(out, models, network=None):
    fusion = Fusion(models)
    comparisons = Comparisons(out, "report", fusion)
    samples = comparisons.probes
    unified = samples.measure("UnifiedQualityScore")
    if np.isnan(unified).all():
        good, losses, _ = fitted(out, fusion)
        unified = predicted(samples, good, losses)
    print(f"probes {len(samples.rows)}, without a template {len(samples.failed)}, "
          f"threshold {comparisons.threshold:.3f}, FNMR {comparisons.missed.mean():.4f}")
    known = ~np.isnan(unified)
    print(f"correlation with the mated score {np.corrcoef(unified[known], comparisons.mated[known])[0, 1]:.3f}")
    candidates = {"unified": unified, "distance between the eyes": samples.measure("InterEyeDistance"),
                  "sharpness": samples.measure("Sharpness"), "the score itself": comparisons.mated}
    if network is not None:
        candidates["LightQNet"] = peer_quality(out, len(samples.rows), network)
    print("discarded", *[f"{100 * share:.0f} %" for share in DISCARDED])
    for name, quality in candidates.items():
        curve = discard_curve(np.nan_to_num(quality, nan=-1), comparisons.missed)
        print(name, *[f"{100 * error:.2f}" for error in curve])


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    paths = [Path(text) for text in rest]
    {"lists": write_lists, "fit": print_fit, "report": print_report}[what](*paths)
