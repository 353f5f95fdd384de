// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/FaceText.h"

#include <QCoreApplication>

#include <cmath>

namespace semblance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FaceText)
};

} // namespace

QString probeMark(int mark)
{
    //: The mark of a face in a probe image; Q stands for "questioned"
    return Text::tr("Q-%1").arg(mark);
}

QString probeName(std::int64_t exhibit, int mark)
{
    //: Which face of which exhibit: %1 is the exhibit's number, %2 the face's mark such as Q-1
    return Text::tr("Exhibit %1 ▸ %2").arg(exhibit).arg(probeMark(mark));
}

QString boxText(const RectPx& box)
{
    // Not grouped: a place in the image reads as on the canvas, and "1,904, 1,931" as four numbers.
    const auto whole = [](double px) { return QString::number(std::lround(px)); };
    //: A face's box: width × height, then its left and top
    return Text::tr("%1 × %2 px, x %3, y %4")
        .arg(whole(box.width), whole(box.height), whole(box.x), whole(box.y));
}

QString boxText(const RectPx& box, Orientation orientation)
{
    if (orientation == Orientation::TopLeft)
        return boxText(box);
    //: %1: size and place of a face in an image that its file says to turn or to mirror
    return Text::tr("%1 as stored, before the file's turn").arg(boxText(box));
}

QString originText(matching::FaceOrigin origin)
{
    switch (origin) {
    case matching::FaceOrigin::Detected:
        return Text::tr("found by the detector");
    case matching::FaceOrigin::Corrected:
        return Text::tr("found, then corrected by hand");
    case matching::FaceOrigin::Drawn:
        return Text::tr("drawn by hand");
    }
    return {};
}

QString turnText(QuarterTurn turn)
{
    switch (turn) {
    case QuarterTurn::None:
        return Text::tr("upright");
    case QuarterTurn::Clockwise90:
        return Text::tr("lies with its crown to the left");
    case QuarterTurn::Half:
        return Text::tr("upside down");
    case QuarterTurn::Clockwise270:
        return Text::tr("lies with its crown to the right");
    }
    return {};
}

QString turnNote(const matching::DetectedFace& face)
{
    if (!face.isSeenByDetector())
        return Text::tr("turn not measured");
    return face.turn == QuarterTurn::None ? QString() : turnText(face.turn);
}

QString faceCountText(int count)
{
    if (count == 0)
        return Text::tr("no face");
    return count == 1 ? Text::tr("1 face") : Text::tr("%n faces", "never 1", count);
}

} // namespace semblance::ui
