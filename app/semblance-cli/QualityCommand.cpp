// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProbeImage.h"
#include "app/semblance-cli/Table.h"
#include "casework/enhancement/Enlargement.h"
#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/CopyTraces.h"
#include "imagery/traces/FindTraces.h"
#include "imagery/traces/MirroredView.h"
#include "matching/quality/QualityIds.h"
#include "ui/format/ImageText.h"
#include "ui/format/QualityText.h"
#include "ui/format/TraceText.h"

#include <QHash>

namespace semblance::cli {

namespace {

struct QualityOptions
{
    std::string image;
    FaceChoice face;
};

/// What was not measured is not in order either; why stands below.
QString concernOf(const matching::QualityMeasurement& measurement)
{
    return measurement.raw || measurement.concern != matching::QualityConcern::None
               ? ui::concernText(measurement.concern)
               : QStringLiteral("–");
}

QString foundText(const matching::QualityMeasurement& measurement)
{
    return measurement.raw ? ui::qualityText(measurement).headline : QStringLiteral("Not measured");
}

/// A line for each reason, with all that it holds for; empty where everything was measured.
QString whyNotMeasured(const matching::QualityReport& report)
{
    QStringList reasons;
    QHash<QString, QStringList> measures;
    for (const matching::QualityMeasurement& measurement : report.measurements) {
        if (measurement.raw)
            continue;
        const ui::QualityText text = ui::qualityText(measurement);
        if (!measures.contains(text.meaning))
            reasons << text.meaning;
        measures[text.meaning] << text.measure;
    }
    QStringList lines;
    for (const QString& reason : reasons)
        lines << QStringLiteral("  Not measured: %1. %2")
                     .arg(measures[reason].join(QStringLiteral(", ")), reason);
    return lines.join(u'\n');
}

QString measuresTable(const matching::QualityReport& report)
{
    Table table;
    table.addColumn(QStringLiteral("Measure"));
    table.addColumn(QStringLiteral("Found"));
    table.addColumn(QStringLiteral("Raw"), Table::Align::Right);
    table.addColumn(QStringLiteral("Of 100"), Table::Align::Right);
    table.addColumn(QStringLiteral("Concern"));
    for (const matching::QualityMeasurement& measurement : report.measurements) {
        const ui::QualityText text = ui::qualityText(measurement);
        const bool isOwn = measurement.reference == matching::QualityReference::Own;
        table.addRow({isOwn ? text.measure + QStringLiteral(" °") : text.measure,
                      foundText(measurement), ui::rawValueText(measurement),
                      measurement.value ? QString::number(*measurement.value) : QStringLiteral("–"),
                      concernOf(measurement)});
    }
    return table.text();
}

/// The chosen face's, or every face's where none was chosen.
std::vector<std::size_t> facesOf(const ProbeImage& probe)
{
    if (probe.chosen)
        return {*probe.chosen};
    std::vector<std::size_t> all(probe.faces.size());
    for (std::size_t index = 0; index < all.size(); ++index)
        all[index] = index;
    return all;
}

/// The value of UnifiedQualityScore; null where there is none.
Json unifiedOf(const matching::QualityReport& report)
{
    const auto* unified = report.find(matching::quality::kUnifiedQuality);
    return unified && unified->value ? Json(*unified->value) : Json();
}

/// Why UnifiedQualityScore has no value; null where it has one.
Json reasonOf(const matching::QualityReport& report)
{
    const auto* unified = report.find(matching::quality::kUnifiedQuality);
    return unified && !unified->value ? Json(utf8(ui::qualityText(*unified).meaning)) : Json();
}

void printFace(Session& session, const ProbeImage& probe, const matching::QualityReport& report)
{
    Console& console = session.console();
    console.print(probeLine(probe, report));
    for (const QString& note : probe.notes)
        console.print(QStringLiteral("  Note: %1").arg(note));
    console.print(measuresTable(report));
    if (const QString reasons = whyNotMeasured(report); !reasons.isEmpty())
        console.print(reasons);
    const QString concerns = concernLines(report);
    console.print(concerns.isEmpty() ? QStringLiteral("  No warning among what is measured.")
                                     : concerns);
    console.print(QStringLiteral("  ") + ui::unmeasuredText());
    console.print(
        QStringLiteral("  “Of 100” is nearness to an ideal passport photograph, after ISO/IEC "
                       "29794-5 but for measures marked °, which are Semblance's own, as "
                       "every concern is."));
    console.print();
}

/// What the file says of its own making that tells how far the picture can be relied on.
QStringList notesOfFile(const Bytes& file, Orientation orientation)
{
    QStringList notes;
    std::vector<imagery::Trace> hints = imagery::copyTraces(file);
    if (auto mirrored = imagery::mirrorTrace(orientation))
        hints.push_back(std::move(*mirrored));
    for (const imagery::Trace& hint : imagery::metadataTraces(imagery::readMetadata(file))) {
        if (hint.id == imagery::trace::kConcealedFrame || hint.id == imagery::trace::kVideoMirrored)
            hints.push_back(hint);
    }
    for (const imagery::Trace& hint : hints) {
        const ui::TraceText text = ui::traceText(hint);
        notes << printable(text.headline + QStringLiteral(". ") + text.meaning);
    }
    return notes;
}

Result<ExitCode> quality(Session& session, const QualityOptions& options)
{
    auto probe = readProbe(session, options.image, options.face);
    if (!probe)
        return passOn(probe);
    if (probe->faces.empty())
        return failure(ErrorCode::NoFace, Stage::Detection, options.image);
    if (const QString note = ui::bitsNote(probe->photograph.encoding); !note.isEmpty())
        probe->notes << note;
    probe->notes << notesOfFile(*probe->file, probe->photograph.orientation);
    const casework::Enlargement enlargement =
        casework::statedEnlargement(*probe->file, probe->photograph.map().uprightSize());
    const auto engine = session.engine();
    if (!engine)
        return passOn(engine);
    Json json = imageToJson(*probe);
    json["not_measured"] = utf8(ui::unmeasuredText());
    json["notes"] = textsJson(probe->notes);
    json["faces_detected"] = probe->found;
    json["faces"] = Json::array();
    for (const std::size_t index : facesOf(*probe)) {
        probe->chosen = index;
        const auto asItCame = qualityOf(**engine, *probe);
        if (!asItCame)
            return passOn(asItCame);
        const matching::QualityReport report = casework::judgedBy(enlargement, *asItCame);
        Json face = toJson(probe->faces[index], int(index) + 1);
        face["measures"] = toJson(report);
        face["unified"] = unifiedOf(report);
        face["unified_reason"] = reasonOf(report);
        face["warnings"] = warningsOf(report);
        json["faces"].push_back(std::move(face));
        printFace(session, *probe, report);
    }
    // Of the one face that was asked for, or is there, also at the top; null for several.
    for (const char* key : {"measures", "unified", "unified_reason"})
        json[key] = json["faces"].size() == 1 ? json["faces"][0][key] : Json();
    session.console().print(json);
    return ExitCode::Success;
}

} // namespace

void addQuality(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(app, chosen, "quality",
                   "Say what is wrong with an image, for one face or every face in it");
    auto options = std::make_shared<QualityOptions>();
    command->add_option("IMAGE", options->image, "The image file")->required();
    options->face.addTo(*command, "", "");
    command->callback([&chosen, options] {
        chosen.run = [options](Session& session) { return quality(session, *options); };
    });
}

} // namespace semblance::cli
