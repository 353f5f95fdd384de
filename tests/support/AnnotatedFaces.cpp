// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/AnnotatedFaces.h"

#include "foundation/imaging/ImageDecoder.h"
#include "support/SharedData.h"

#include <QFile>
#include <QXmlStreamReader>

#include <array>

namespace semblance::tests {

using namespace matching;

namespace {

AnnotatedFace faceAt(QXmlStreamReader& xml)
{
    const auto number = [&xml](QLatin1StringView name) {
        return xml.attributes().value(name).toDouble();
    };
    AnnotatedFace face;
    face.face.box = {number(QLatin1StringView("left")), number(QLatin1StringView("top")),
                     number(QLatin1StringView("width")), number(QLatin1StringView("height"))};
    face.face.score = 1;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("part")) {
            const auto index = xml.attributes().value(QLatin1StringView("name")).toUInt();
            face.landmarks.points.at(index) = {number(QLatin1StringView("x")) + 0.5,
                                               number(QLatin1StringView("y")) + 0.5};
        }
        xml.skipCurrentElement();
    }
    return face;
}

/// Where each point lands when left and right change places.
std::size_t mirroredIndex(std::size_t index)
{
    static constexpr std::array<std::size_t, Landmarks::kCount> kPartner = {
        16, 15, 14, 13, 12, 11, 10, 9,  8,  7,  6,  5,  4,  3,  2,  1,  0,  26, 25, 24, 23, 22, 21,
        20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36,
        41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65};
    return kPartner.at(index);
}

} // namespace

std::vector<AnnotatedPhotograph> annotatedPhotographs()
{
    const auto folder = packagedPhotographs();
    std::vector<AnnotatedPhotograph> result;
    if (!folder)
        return result;
    const std::filesystem::path faces = *folder / "faces";
    QFile file(faces / "testing_with_face_landmarks.xml");
    if (!file.open(QIODevice::ReadOnly))
        return result;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("image")) {
            const auto name = xml.attributes().value(QLatin1StringView("file")).toString();
            result.push_back({decodeImageFile(faces / name.toStdString()).value(), {}});
        } else if (xml.name() == QLatin1StringView("box")) {
            result.back().faces.push_back(faceAt(xml));
        }
    }
    return result;
}

AnnotatedPhotograph mirrored(const AnnotatedPhotograph& photograph)
{
    AnnotatedPhotograph result = photograph;
    const Image& stored = photograph.photograph.stored;
    result.photograph.stored = upright(stored, Orientation::TopRight);
    const double width = stored.widthPx();
    for (std::size_t f = 0; f < result.faces.size(); ++f) {
        const AnnotatedFace& from = photograph.faces[f];
        AnnotatedFace& to = result.faces[f];
        to.face.box.x = width - from.face.box.x - from.face.box.width;
        for (std::size_t i = 0; i < Landmarks::kCount; ++i) {
            const PointPx& point = from.landmarks.points[i];
            to.landmarks.points[mirroredIndex(i)] = {width - point.x, point.y};
        }
    }
    return result;
}

} // namespace semblance::tests
