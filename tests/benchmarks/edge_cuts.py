# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a face's points move when an edge of the image cuts it off, and whether it is called covered.

  edge_cuts.py CLI LFW OUT     CLI: semblance-cli; LFW: a folder of people; OUT: a folder for one cut image

Of 24 people, one photograph each, the box that is found is cut to 90 to 35 % of its side from below,
above, left and right. The points of eyes, brows and nose are looked for anew: moved are those that lie
more than 0.3 distances between the eyes from where they were, on average. Printed for each edge: how many
faces are found, of how many the points moved, above and below each shape (height by width) of the box, and
of how many face, eyes and mouth are noticed as covered, whether or not in the words of a cut.
Needs python3-opencv. The list that is drawn is the same each time.
"""
import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np

SHARES = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.35)
SHAPES = (0.85, 0.9, 0.95, 1.0)
SEEN_POINTS = slice(17, 48)
MOVED = 0.3
COVERS = ("FaceOcclusionPrevention", "EyesVisible", "MouthOcclusionPrevention")


def face_of(cli, path):
    run = subprocess.run([cli, "quality", str(path), "--json"], capture_output=True, text=True, check=False)
    faces = json.loads(run.stdout).get("faces", []) if run.stdout else []
    return max(faces, key=lambda face: face["box"][2] * face["box"][3], default=None)


def covers_of(face):
    """For each of COVERS whether it is noticed; None where it is not measured."""
    measures = {measure["id"]: measure for measure in face["measures"]}
    return [None if measures[cover]["raw"] is None else measures[cover]["concern"] != "none" for cover in COVERS]


def cut(image, box, edge, share):
    """The part that is left, and where it begins."""
    x, y, width, height = box
    if edge == "below":
        return image[: int(y + share * height)], (0, 0)
    if edge == "right":
        return image[:, : int(x + share * width)], (0, 0)
    if edge == "above":
        start = int(y + (1 - share) * height)
        return image[start:], (0, start)
    start = int(x + (1 - share) * width)
    return image[:, start:], (start, 0)


def looked_for(cli, people, out):
    for person in people:
        file = min(person.iterdir())
        whole = face_of(cli, file)
        if not whole:
            continue
        points = np.array(whole["landmarks"])
        apart = np.linalg.norm(points[36:42].mean(0) - points[42:48].mean(0))
        image = cv2.imread(str(file))
        for edge in ("below", "above", "left", "right"):
            for share in SHARES:
                left, start = cut(image, whole["box"], edge, share)
                cv2.imwrite(str(out / "cut.png"), left)
                found = face_of(cli, out / "cut.png")
                if not found:
                    yield edge, None, None, None
                    continue
                away = np.array(found["landmarks"]) + start - points
                moved = np.linalg.norm(away[SEEN_POINTS], axis=1).mean() / apart > MOVED
                yield edge, found["box"][3] / found["box"][2], moved, covers_of(found)


def main(cli, lfw, out):
    people = sorted(Path(lfw).iterdir())[5::131][:24]
    rows = list(looked_for(cli, people, Path(out)))
    for edge in ("below", "above", "left", "right"):
        of_edge = [row for row in rows if row[0] == edge]
        found = [row for row in of_edge if row[1] is not None]
        print(f"{edge}: {len(found)} of {len(of_edge)} found, moved {sum(row[2] for row in found)}")
        for which, cover in enumerate(COVERS):
            noticed = [row[3][which] for row in found if row[3][which] is not None]
            print(f"  {cover} noticed in {sum(noticed)} of {len(noticed)}")
        for shape in SHAPES:
            flat = [row[2] for row in found if row[1] < shape]
            high = [row[2] for row in found if row[1] >= shape]
            print(f"  below {shape}: {sum(flat)} of {len(flat)} moved; from it on {sum(high)} of {len(high)}")


main(*sys.argv[1:])
