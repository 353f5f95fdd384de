# SPDX-License-Identifier: GPL-3.0-or-later
"""Teaches and judges resources/models/semblance-cover-1.onnx: what covers a face, whether a hat, a cap
or a cloth covers the head, and whether the picture is a negative.

  cover_model.py list LFW OUT      writes OUT/chips.txt for quality_samples (every photograph as it is)
  cover_model.py teach OUT MODEL   teaches one half of the people, writes MODEL (ONNX); some minutes
  cover_model.py judge OUT MODEL   figures on the other half

OUT holds what quality_samples wrote of chips.txt: chips.jsonl and chips.rgb. Covers are painted onto
the chips (flat colours, gradients, pieces of other chips; masks, glasses, bars, blobs, halves), heads
get the hats of other people of the same half (head_coverings.txt says whose), a quarter is inverted.
The weights are our own; no photograph can be made of them. Needs python3-torch, python3-opencv.
"""
import csv
import json
import sys
import zlib
from pathlib import Path

import cv2
import numpy as np

CHIP, SEEN, CELLS = 96, 64, 16
STEPS, BATCH, HATS_IN_BATCH = 2262, 44, 4


def half(subject):
    return "taught" if zlib.crc32(subject.encode()) % 2 == 0 else "judged"


def write_list(lfw, out):
    out.mkdir(parents=True, exist_ok=True)
    lines = [f"{row['subject']} {row['image']} 0"
             for name in ("gallery", "probes_mated", "probes_nonmated")
             for row in csv.DictReader(open(lfw / f"{name}.csv"))]
    (out / "chips.txt").write_text("\n".join(lines) + "\n")


class Face:
    def __init__(self, sample, chip, labels):
        self.subject, self.image = sample["subject"], sample["image"]
        self.chip = chip
        self.points = np.array(sample["points"], np.float32)
        self.wears_hat = labels.get(self.image) == "worn"
        # Only photographs of gallery.csv, each person's first, were looked through.
        self.is_labelled = sample["is_labelled"] and labels.get(self.image) != "unsure"


def faces(out, part):
    here = Path(__file__).parent
    labels = {}
    for line in (here / "head_coverings.txt").read_text().splitlines():
        if not line.startswith("#"):
            label, image = line.split(" ", 1)
            labels[image] = label
    order = {line.split()[1]: i for i, line in enumerate(open(out / "chips.txt"))}
    labelled = 2611
    rows = []
    for line in open(out / "chips.jsonl"):
        sample = json.loads(line)
        if "row" in sample and half(sample["subject"]) == part:
            sample["is_labelled"] = order[sample["image"]] < labelled
            rows.append(sample)
    chips = np.memmap(out / "chips.rgb", np.uint8, "r").reshape(-1, CHIP, CHIP, 3)
    rows.sort(key=lambda sample: sample["image"])
    return [Face(sample, np.array(chips[sample["row"]]), labels) for sample in rows]


# --- what is painted -------------------------------------------------------------------------------

def texture(rng, pool):
    if rng.random() < 0.4:
        first = rng.uniform(0, 255, 3)
        last = first + rng.normal(0, 40, 3)
        ramp = np.linspace(0, 1, CHIP)[:, None, None]
        if rng.random() < 0.5:
            ramp = ramp.transpose(1, 0, 2)
        piece = np.broadcast_to(first * (1 - ramp) + last * ramp, (CHIP, CHIP, 3))
        if rng.random() < 0.3:
            piece = np.repeat(piece.mean(2, keepdims=True), 3, 2)
        return np.clip(piece + rng.normal(0, rng.uniform(0, 12), (CHIP, CHIP, 3)), 0, 255)
    other = pool[rng.integers(len(pool))].chip
    width = rng.integers(14, 34)
    top = rng.choice([rng.integers(0, 8), CHIP - width - rng.integers(0, 4)])
    left = rng.choice([0, CHIP - width])
    piece = cv2.resize(other[top:top + width, left:left + width], (CHIP, CHIP),
                       interpolation=cv2.INTER_CUBIC).astype(float)
    if rng.random() < 0.3:
        piece = piece[::-1]
    return np.clip(piece * rng.uniform(0.6, 1.4), 0, 255)


def whole(point):
    return tuple(int(value) for value in point)


def mask_shape(rng, area, points):
    if rng.random() < 0.7:
        outline = np.concatenate([points[2:15], points[[rng.choice([27, 28, 29, 30, 33])]]])
    else:
        outline = np.concatenate([points[3:14], points[[33]]])
    outline = np.round(outline + rng.normal(0, 2, outline.shape)).astype(np.int32)
    cv2.fillPoly(area, [cv2.convexHull(outline)], 255)


def glasses_shape(rng, area, points):
    for first in (36, 42):
        eye = points[first:first + 6]
        width = np.ptp(eye[:, 0]) * rng.uniform(0.75, 1.2)
        size = (max(2, int(width)), max(2, int(width * rng.uniform(0.5, 0.95))))
        cv2.ellipse(area, whole(eye.mean(0) + rng.normal(0, 1.5, 2)), size, 0, 0, 360, 255, -1)
        if rng.random() < 0.15:
            return


def half_shape(rng, area, points):
    kind = rng.random()
    if kind < 0.5:
        area[int(rng.uniform(points[27, 1], points[8, 1])):] = 255
    elif kind < 0.8:
        column = int(rng.uniform(points[2, 0], points[14, 0]))
        if rng.random() < 0.5:
            area[:, column:] = 255
        else:
            area[:, :column] = 255
    else:
        area[:int(rng.uniform(points[19, 1], points[30, 1]))] = 255


def blob_shape(rng, area, points):
    centre = points[rng.integers(68)] + rng.normal(0, 8, 2)
    corners = rng.integers(5, 10)
    radius = rng.uniform(5, 24)
    angles = np.sort(rng.uniform(0, 2 * np.pi, corners))
    around = np.stack([np.cos(angles), np.sin(angles)], 1) * radius
    outline = centre + around * rng.uniform(0.6, 1.3, (corners, 1))
    cv2.fillPoly(area, [np.round(outline).astype(np.int32)], 255)


def bar_shape(rng, area, points):
    start = points[rng.integers(68)]
    angle = rng.uniform(0, 2 * np.pi)
    end = start + np.array([np.cos(angle), np.sin(angle)]) * rng.uniform(15, 70)
    cv2.line(area, whole(start), whole(end), 255, int(rng.uniform(5, 16)))
    if rng.random() < 0.5:
        cv2.circle(area, whole(start), int(rng.uniform(4, 9)), 255, -1)


def cover_shape(rng, points):
    area = np.zeros((CHIP, CHIP), np.uint8)
    shapes = [(0.30, mask_shape), (0.45, glasses_shape), (0.55, half_shape), (0.80, blob_shape),
              (1.01, bar_shape)]
    drawn = rng.random()
    next(shape for limit, shape in shapes if drawn < limit)(rng, area, points)
    return area


def brow_row(points):
    return int(points[17:27, 1].mean())


def with_hat_of(rng, image, points, other):
    hat = other.chip[:, ::-1] if rng.random() < 0.5 else other.chip
    down = brow_row(points) - brow_row(other.points) + rng.normal(-1, 1.5)
    moved = cv2.warpAffine(np.ascontiguousarray(hat), np.float32([[1, 0, rng.normal(0, 2)], [0, 1, down]]),
                           (CHIP, CHIP), borderMode=cv2.BORDER_REPLICATE)
    share = np.zeros((CHIP, CHIP), np.float32)
    share[:max(1, brow_row(points) - rng.integers(1, 6))] = 1
    share = cv2.GaussianBlur(share, (0, 0), 1.2)[:, :, None]
    moved = np.clip(moved * rng.uniform(0.7, 1.3) + rng.normal(0, 15, 3), 0, 255)
    return image * (1 - share) + moved * share


def face_hull(points):
    raised = points[17:27] - np.array([0, 0.22 * (points[8, 1] - points[27, 1])])
    area = np.zeros((CHIP, CHIP), np.uint8)
    outline = np.round(np.concatenate([points, raised])).astype(np.int32)
    cv2.fillPoly(area, [cv2.convexHull(outline)], 255)
    return area.astype(np.float32) / 255


def worn_down(rng, image):
    image = image * rng.uniform(0.5, 1.3) + rng.normal(0, 12) + rng.normal(0, 6, 3)
    if rng.random() < 0.2:
        image = np.repeat(image.mean(2, keepdims=True), 3, 2)
    if rng.random() < 0.35:
        side = int(rng.integers(20, 70))
        small = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)
        image = cv2.resize(small, (CHIP, CHIP))
    if rng.random() < 0.4:
        image = image + rng.normal(0, rng.uniform(0, 10), image.shape)
    image = np.clip(image, 0, 255)
    if rng.random() < 0.3:
        quality = int(rng.integers(15, 80))
        image = cv2.imdecode(cv2.imencode(".jpg", image.astype(np.uint8), [1, quality])[1], 1)
    return image


def lesson(rng, face, pool, hats):
    """What the network sees, and what it should answer: covered share by cell, weight by cell, hat,
    weight of that, negative."""
    image, points = face.chip.astype(np.float32), face.points.copy()
    hat, hat_counts = face.wears_hat, face.is_labelled
    if rng.random() < 0.30 and not hat:
        image = with_hat_of(rng, image, points, hats[rng.integers(len(hats))])
        hat, hat_counts = True, True
    covered = np.zeros((CHIP, CHIP), np.float32)
    if rng.random() < 0.65:
        for _ in range(1 if rng.random() < 0.75 else 2):
            area = cover_shape(rng, points)
            share = cv2.GaussianBlur(area, (0, 0), rng.uniform(0.4, 1.5)).astype(np.float32) / 255
            share = (share * rng.uniform(0.85, 1))[:, :, None]
            image = image * (1 - share) + texture(rng, pool) * share
            covered = np.maximum(covered, area / 255.0)
    if rng.random() < 0.5:
        image, covered = image[:, ::-1], covered[:, ::-1]
        points[:, 0] = CHIP - 1 - points[:, 0]
    middle = CHIP / 2
    moving = cv2.getRotationMatrix2D((middle, middle), rng.normal(0, 4), rng.uniform(0.92, 1.08))
    moving[:, 2] += rng.normal(0, 2, 2)
    image = cv2.warpAffine(np.ascontiguousarray(image), moving, (CHIP, CHIP),
                           borderMode=cv2.BORDER_REPLICATE)
    covered = cv2.warpAffine(np.ascontiguousarray(covered, np.float32), moving, (CHIP, CHIP))
    points = points @ moving[:, :2].T + moving[:, 2]
    image = worn_down(rng, image)
    negative = rng.random() < 0.25
    if negative:
        image = 255 - np.clip(image, 0, 255)
    seen = cv2.resize(np.clip(image, 0, 255).astype(np.uint8), (SEEN, SEEN),
                      interpolation=cv2.INTER_AREA)
    cells = [cv2.resize(part, (CELLS, CELLS), interpolation=cv2.INTER_AREA)
             for part in (np.asarray(covered, np.float32), face_hull(points))]
    return seen, cells[0], 0.15 + cells[1], float(hat), float(hat_counts), float(negative)


# --- the network -----------------------------------------------------------------------------------

def make_network():
    import torch
    from torch import nn

    def layer(inputs, outputs, stride=1, spread=1):
        return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, spread, spread),
                             nn.BatchNorm2d(outputs), nn.ReLU())

    class Covers(nn.Module):
        def __init__(self):
            super().__init__()
            self.body = nn.Sequential(layer(3, 16, 2), layer(16, 24), layer(24, 32, 2), layer(32, 32),
                                      layer(32, 48, 1, 2), layer(48, 48, 1, 4), layer(48, 48))
            self.cells = nn.Conv2d(48, 1, 1)
            self.above = nn.Sequential(layer(48, 32, 2), nn.Conv2d(32, 16, 1), nn.ReLU())
            self.hat = nn.Linear(16 * 8 * 4, 1)
            self.negative = nn.Linear(48, 1)

        def forward(self, faces):
            body = self.body(faces)
            above = self.above(body)[:, :, :4, :]
            return torch.cat([self.cells(body).flatten(1), self.hat(above.flatten(1)),
                              self.negative(body.mean((2, 3)))], 1)

    return Covers()


def teach(out, model):
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits as loss_of
    torch.manual_seed(1)
    torch.set_num_threads(1)
    rng = np.random.default_rng(3)
    pool = faces(out, "taught")
    hats = [face for face in pool if face.wears_hat]
    network = make_network()
    optimiser = torch.optim.AdamW(network.parameters(), 3e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 6e-3, total_steps=STEPS + 1)
    cells = CELLS * CELLS
    for step in range(STEPS):
        chosen = [pool[i] for i in rng.integers(len(pool), size=BATCH)]
        chosen += [hats[i] for i in rng.integers(len(hats), size=HATS_IN_BATCH)]
        lessons = [lesson(rng, face, pool, hats) for face in chosen]
        seen = torch.tensor(np.stack([one[0] for one in lessons])).permute(0, 3, 1, 2)
        covered, weight, hat, hat_counts, negative = (
            torch.tensor(np.array([one[i] for one in lessons], np.float32)) for i in range(1, 6))
        answer = network(seen.float() / 127.5 - 1)
        by_cell = loss_of(answer[:, :cells].reshape(-1, CELLS, CELLS), covered, reduction="none")
        by_hat = loss_of(answer[:, cells], hat, reduction="none")
        loss = (by_cell * weight).sum() / weight.sum()
        loss = loss + 0.3 * (by_hat * hat_counts).sum() / (hat_counts.sum() + 1)
        loss = loss + 0.2 * loss_of(answer[:, cells + 1], negative)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 100 == 0:
            print(step, STEPS, f"{loss.item():.3f}", flush=True)
    network.eval()
    torch.onnx.export(network, torch.zeros(1, 3, SEEN, SEEN), str(model), opset_version=11,
                      input_names=["face"], output_names=["covers"])


# --- how well it does ------------------------------------------------------------------------------

def answers(network, images):
    rows = []
    for image in images:
        seen = cv2.resize(np.clip(image, 0, 255).astype(np.uint8), (SEEN, SEEN),
                          interpolation=cv2.INTER_AREA)
        network.setInput(cv2.dnn.blobFromImage(seen, 1 / 127.5, None, (127.5, 127.5, 127.5)))
        rows.append(network.forward()[0].copy())
    return 1 / (1 + np.exp(-np.array(rows, float)))


def zone(points):
    area = np.zeros((128, 128), np.uint8)
    outline = np.round(points * 128 / CHIP).astype(np.int32)
    cv2.fillPoly(area, [cv2.convexHull(outline)], 255)
    return cv2.resize(area.astype(np.float32) / 255, (CELLS, CELLS), interpolation=cv2.INTER_AREA)


def face_zone(points):
    raised = points[17:27] - np.array([0, 0.25 * (points[8, 1] - points[27, 1])])
    return zone(np.concatenate([points, raised]))


def shares(cells, zones):
    cells = cells.reshape(-1, CELLS, CELLS)
    return (cells * zones).sum((1, 2)) / zones.sum((1, 2))


def area_under_curve(scores, positive):
    ranks = scores.argsort().argsort()
    n = positive.sum()
    return (ranks[positive].sum() - n * (n - 1) / 2) / (n * (~positive).sum())


def rectangle(rng, points, share, skin):
    """A rectangle over that share of the face's box: of one colour, or of another person's skin."""
    top, bottom = points[19, 1] - 0.25 * (points[8, 1] - points[27, 1]), points[8, 1]
    width = (points[16, 0] - points[0, 0]) * np.sqrt(share)
    height = (bottom - top) * np.sqrt(share)
    left = int(points[0, 0] + rng.random() * (points[16, 0] - points[0, 0] - width))
    upper = int(top + rng.random() * (bottom - top - height))
    area = np.zeros((CHIP, CHIP), np.float32)
    area[max(0, upper):int(upper + height), max(0, left):int(left + width)] = 1
    if skin is None:
        piece = np.clip(rng.uniform(0, 255, 3) + rng.normal(0, 8, (CHIP, CHIP, 3)), 0, 255)
    else:
        x, y = int(skin.points[36, 0]), int(skin.points[30, 1])
        piece = cv2.resize(skin.chip[y:y + 14, x:x + 14], (CHIP, CHIP),
                           interpolation=cv2.INTER_CUBIC).astype(float)
    return area, piece


def grey(image):
    return np.repeat(image @ np.array([[0.299], [0.587], [0.114]]), 3, 2)


def reversed_in(image, to, back):
    """Its first plane of that colour space reversed, the hues kept."""
    planes = cv2.cvtColor(np.clip(image, 0, 255).astype(np.uint8), to)
    planes[:, :, 0] = 255 - planes[:, :, 0]
    return cv2.cvtColor(planes, back).astype(float)


def judge_negatives(network, chips):
    """As FaceCover.cpp: by colours, or the mean of their log odds and grey's; and by colours alone."""
    def told(images):
        def log_odds(seen):
            share = np.clip(answers(network, seen)[:, -1], 1e-12, 1 - 1e-12)
            return np.log(share / (1 - share))
        colours = log_odds(images)
        both = (colours + log_odds([grey(image) for image in images])) / 2
        return np.maximum(colours, both), colours
    for name, images in (
            ("photographs as they are", chips),
            ("negatives", [255.0 - chip for chip in chips]),
            ("negatives in grey", [255.0 - grey(chip) for chip in chips]),
            ("lightness reversed (CIELAB)",
             [reversed_in(chip, cv2.COLOR_RGB2LAB, cv2.COLOR_LAB2RGB) for chip in chips]),
            ("luma reversed (YCbCr)",
             [reversed_in(chip, cv2.COLOR_RGB2YCrCb, cv2.COLOR_YCrCb2RGB) for chip in chips])):
        both, colours = told(images)
        print(f"{name}, called negatives:",
              *[f"above {limit}: {100 * (both > np.log(limit / (1 - limit))).mean():.2f} % "
                f"(colours alone {100 * (colours > np.log(limit / (1 - limit))).mean():.2f} %)"
                for limit in (0.5, 0.9, 0.97)])


def judge(out, model):
    network = cv2.dnn.readNetFromONNX(str(model))
    pool = [face for face in faces(out, "judged") if face.is_labelled]
    zones = np.array([face_zone(face.points) for face in pool])
    cells = CELLS * CELLS
    plain = answers(network, [face.chip for face in pool])
    hat = np.array([face.wears_hat for face in pool])
    print(f"faces {len(pool)}, with a hat {hat.sum()}: area under the curve "
          f"{area_under_curve(plain[:, cells], hat):.4f}")
    for limit in (0.5, 0.7, 0.9, 0.97):
        found, wrong = (plain[hat, cells] > limit).mean(), (plain[~hat, cells] > limit).mean()
        print(f"  above {limit}: {100 * found:.1f} % of hats, {100 * wrong:.2f} % of bare heads")
    clean = shares(plain[:, :cells], zones)
    print("covered share of faces as they are, 50, 90, 95, 99 %:",
          np.quantile(clean, (0.5, 0.9, 0.95, 0.99)).round(3))
    judge_negatives(network, [face.chip for face in pool])
    some = pool[:300]
    for name in ("one colour", "skin of others"):
        row = []
        for share in (0.1, 0.2, 0.3, 0.45, 0.6):
            images, true = [], []
            for i, face in enumerate(some):
                rng = np.random.default_rng(i)
                skin = pool[(i * 13 + 5) % len(pool)] if name != "one colour" else None
                area, piece = rectangle(rng, face.points, share, skin)
                soft = cv2.GaussianBlur(area, (0, 0), 0.7)[:, :, None]
                images.append(face.chip * (1 - soft) + piece * soft)
                small = cv2.resize(area, (CELLS, CELLS), interpolation=cv2.INTER_AREA)
                true.append((small * zones[i]).sum() / zones[i].sum())
            said = shares(answers(network, images)[:, :cells], zones[:len(some)])
            off = said - np.array(true)
            row.append(f"{np.mean(true):.2f}: {said.mean():.2f} ± {off.std():.2f}")
        print(f"covered by {name}, true: said ± deviation of the difference;", "; ".join(row))


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    paths = [Path(text) for text in rest]
    {"list": write_list, "teach": teach, "judge": judge}[what](*paths)
