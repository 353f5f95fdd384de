// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/ProbeImage.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/ProgressLine.h"
#include "app/semblance-cli/Table.h"
#include "app/semblance-cli/UsageText.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/FaceText.h"
#include "ui/format/ImageText.h"
#include "ui/format/NumberText.h"
#include "ui/format/QualityText.h"

#include <algorithm>

namespace semblance::cli {

namespace {

constexpr std::size_t kBoxNumbers = 4;

Json facesToJson(const std::vector<matching::LocatedFace>& faces)
{
    Json list = Json::array();
    for (std::size_t index = 0; index < faces.size(); ++index)
        list.push_back(toJson(faces[index], int(index) + 1));
    return list;
}

Result<void> chooseNumber(ProbeImage& probe, int number, const std::string& path)
{
    if (number < 1 || std::size_t(number) > probe.faces.size()) {
        return failure(ErrorCode::InvalidInput, Stage::Input, path,
                       "there is no face " + std::to_string(number) + ", " +
                           std::to_string(probe.faces.size()) + " found");
    }
    probe.chosen = std::size_t(number) - 1;
    return {};
}

/// The part of `box` that lies on the image; as it is where that is less than half, for the error
/// to name.
RectPx cutTo(const RectPx& box, const SizePx& size)
{
    constexpr double kLeastShare = 0.5;
    const double left = std::max(0.0, box.x);
    const double top = std::max(0.0, box.y);
    const double right = std::min(double(size.width), box.x + box.width);
    const double bottom = std::min(double(size.height), box.y + box.height);
    if (right <= left || bottom <= top)
        return box;
    if ((right - left) * (bottom - top) < kLeastShare * box.width * box.height)
        return box;
    return {left, top, right - left, bottom - top};
}

/// The found face that a drawn box stands for; the number of faces where it is another one.
std::size_t faceUnder(const RectPx& box, const std::vector<matching::LocatedFace>& faces)
{
    constexpr double kSameFace = 0.5;
    std::size_t best = faces.size();
    double most = kSameFace;
    for (std::size_t index = 0; index < faces.size(); ++index) {
        const double shared = overlap(box, faces[index].face.box);
        if (shared <= most)
            continue;
        most = shared;
        best = index;
    }
    return best;
}

QString numbersOf(const RectPx& box)
{
    QStringList numbers;
    for (const double number : {box.x, box.y, box.width, box.height})
        numbers << QString::number(number, 'g', 6);
    return numbers.join(QLatin1Char(','));
}

QString cutNote(const Photograph& photograph, const RectPx& asked, const RectPx& cut)
{
    return QStringLiteral("The box %1 reaches beyond “%2”, which has %3: the part inside, %4, was "
                          "used.")
        .arg(numbersOf(asked), printable(photograph.name), ui::sizeText(photograph.stored.size()),
             numbersOf(cut));
}

Result<void> chooseBox(ProbeImage& probe, const std::vector<double>& box,
                       const matching::FacePipeline& engine)
{
    const RectPx asked{box[0], box[1], box[2], box[3]};
    const RectPx drawn = cutTo(asked, probe.photograph.stored.size());
    auto face = engine.locateInBox(probe.photograph, drawn, matching::FaceOrigin::Drawn);
    if (!face)
        return passOn(face);
    const std::size_t index = faceUnder(drawn, probe.faces);
    if (index == probe.faces.size())
        probe.faces.push_back(std::move(*face));
    else
        probe.faces[index] = std::move(*face);
    probe.chosen = index;
    if (drawn != asked)
        probe.notes << cutNote(probe.photograph, asked, drawn);
    return {};
}

/// Large photographs take a while: a terminal shows how far it is.
Result<std::vector<matching::LocatedFace>>
facesOf(const matching::FacePipeline& engine, const Photograph& photograph, const StopToken& stop)
{
    ProgressLine progress(false, ProgressLine::Counts::Steps);
    return engine.locate(photograph, matching::DetectionEffort::Thorough, stop, progress.sink());
}

Result<void> choose(ProbeImage& probe, const FaceChoice& choice,
                    const matching::FacePipeline& engine, const std::string& path)
{
    if (choice.box.size() == kBoxNumbers)
        return chooseBox(probe, choice.box, engine);
    if (choice.number)
        return chooseNumber(probe, *choice.number, path);
    if (probe.faces.size() == 1)
        probe.chosen = 0;
    return {};
}

/// A turned head is rare, and a wrong turn costs the face its scores: nobody must have to look for
/// it in `detect`. Empty for an upright one.
QString turnedNote(const ProbeImage& probe)
{
    const matching::DetectedFace& face = probe.faces[*probe.chosen].face;
    if (!face.isSeenByDetector() || face.turn == QuarterTurn::None)
        return {};
    return QStringLiteral("The face in “%1” was compared as one that is not upright: %2. Look at "
                          "the image: where that is wrong, its scores say nothing.")
        .arg(printable(probe.photograph.name), ui::turnText(face.turn));
}

/// "face 2 of 3": of those that the detector found.
QString whichFace(const ProbeImage& probe)
{
    if (*probe.chosen >= probe.found)
        return probe.found == 0
                   ? QStringLiteral("drawn box; the detector found no face")
                   : QStringLiteral("drawn box, none of the %1 that the detector found")
                         .arg(counted(qint64(probe.found), "face", "faces"));
    const bool isDrawn = probe.faces[*probe.chosen].face.origin == matching::FaceOrigin::Drawn;
    return QStringLiteral("face %1 of %2%3")
        .arg(*probe.chosen + 1)
        .arg(probe.found)
        .arg(isDrawn ? QStringLiteral(" in a drawn box") : QString());
}

/// Of a head that is turned both distances, so that neither is taken for the other.
QString eyesText(double seenPx, const matching::QualityReport& quality)
{
    const QString seen = ui::pixelText(seenPx);
    const auto* measured = quality.find(matching::quality::kInterEyeDistance);
    const QString frontal = measured && measured->raw ? ui::pixelText(*measured->raw) : QString();
    if (frontal.isEmpty())
        return QStringLiteral("distance between the eyes not measured");
    if (frontal == seen)
        return QStringLiteral("%1 between the eyes").arg(seen);
    return QStringLiteral("%1 between the eyes as seen, %2 as if seen from the front")
        .arg(seen, frontal);
}

} // namespace

void FaceChoice::addTo(CLI::App& command, const std::string& suffix, const std::string& whose)
{
    CLI::Option* face = command.add_option(
        "--face" + suffix, number, "The face that is meant" + whose + ": its number in `detect`");
    face->check(wholeNumberFromOne())->type_name("N");
    command
        .add_option_function<std::string>(
            "--box" + suffix, [this](const std::string& text) { box = boxFrom(text).value(); },
            "A face that the detector missed" + whose + ", in pixels of the stored image")
        ->check(faceBox())
        ->type_name("X,Y,W,H")
        ->excludes(face);
}

Result<ProbeImage> readProbe(Session& session, const std::string& path, const FaceChoice& choice)
{
    auto read = readFile(path, DecodeLimits().maxFileBytes);
    if (!read)
        return passOn(read);
    const auto bytes = std::make_shared<const Bytes>(std::move(*read));
    auto photograph = decodeImage(*bytes, path);
    if (!photograph)
        return passOn(photograph);
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    auto faces = facesOf(**engine, *photograph, session.stop());
    if (!faces)
        return passOn(faces);
    const std::size_t found = faces->size();
    ProbeImage probe{bytes, Sha256::of(*bytes), std::move(*photograph), std::move(*faces), found};
    if (const auto chosen = choose(probe, choice, **engine, path); !chosen)
        return passOn(chosen);
    return probe;
}

Result<ProbeImage> readProbeWithFace(Session& session, const std::string& path,
                                     const FaceChoice& choice)
{
    auto probe = readProbe(session, path, choice);
    if (!probe)
        return probe;
    if (probe->chosen) {
        if (const QString note = turnedNote(*probe); !note.isEmpty())
            probe->notes << note;
        return probe;
    }
    if (probe->faces.empty())
        return failure(ErrorCode::NoFace, Stage::Detection, path);
    session.console().explain(facesTable(probe->faces), {{"faces", facesToJson(probe->faces)}});
    return failure(ErrorCode::SeveralFaces, Stage::Detection, path, {},
                   {{"faces", std::to_string(probe->faces.size())}});
}

double interEyePx(const ProbeImage& probe)
{
    return probe.faces[*probe.chosen].landmarks.interEyeDistancePx();
}

Result<matching::QualityReport> qualityOf(const matching::FacePipeline& engine,
                                          const ProbeImage& probe)
{
    return engine.quality(probe.photograph, probe.faces, *probe.chosen);
}

Json imageToJson(const ProbeImage& probe)
{
    const SizePx size = probe.photograph.stored.size();
    return {{"image", probe.photograph.name},
            {"sha256", probe.sha256.hex()},
            {"width", size.width},
            {"height", size.height},
            {"orientation", static_cast<int>(probe.photograph.orientation)},
            {"encoding", toJson(probe.photograph.encoding)}};
}

Json toJson(const ProbeImage& probe, const matching::QualityReport& quality)
{
    Json json = imageToJson(probe);
    json["face"] = *probe.chosen + 1;
    json["faces"] = facesToJson(probe.faces);
    json["faces_detected"] = probe.found;
    json["warnings"] = warningsOf(quality);
    return json;
}

QString facesTable(const std::vector<matching::LocatedFace>& faces)
{
    Table table;
    table.addColumn(QStringLiteral("Face"), Table::Align::Right);
    table.addColumn(QStringLiteral("Box"));
    table.addColumn(QStringLiteral("Between the eyes as seen"), Table::Align::Right);
    table.addColumn(QStringLiteral("Detector's score"), Table::Align::Right);
    table.addColumn(QStringLiteral("Stands"));
    int number = 0;
    for (const matching::LocatedFace& face : faces) {
        table.addRow({QString::number(++number), ui::boxText(face.face.box),
                      ui::pixelText(face.landmarks.interEyeDistancePx()),
                      ui::decimalText(face.face.score, 2), ui::turnText(face.face.turn)});
    }
    return table.text();
}

QString probeLine(const ProbeImage& probe, const matching::QualityReport& quality)
{
    return QStringLiteral("%1 · %2 · %3 · %4")
        .arg(printable(probe.photograph.name), ui::encodingText(probe.photograph.encoding),
             whichFace(probe), eyesText(interEyePx(probe), quality));
}

QString damageText()
{
    return QStringLiteral("  Warning: The file is damaged. Parts of the picture may be wrong.");
}

QString concernLines(const matching::QualityReport& report)
{
    QStringList lines;
    for (const matching::QualityMeasurement& measurement : ui::concernsInWords(report)) {
        const ui::QualityText text = ui::qualityText(measurement);
        lines << QStringLiteral("  %1: %2. %3 %4")
                     .arg(ui::concernText(measurement.concern), text.headline, text.meaning,
                          text.whatToDo)
                     .trimmed()
                     .prepend(QStringLiteral("  "));
    }
    return lines.join(QLatin1Char('\n'));
}

QString qualityLines(const matching::QualityReport& report)
{
    QStringList lines{concernLines(report)};
    if (const auto* unified = report.find(matching::quality::kUnifiedQuality);
        unified && unified->concern == matching::QualityConcern::None)
        lines.prepend(QStringLiteral("  ") + ui::unifiedQualityText(report));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace semblance::cli
