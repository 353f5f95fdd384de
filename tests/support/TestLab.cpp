// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestLab.h"

#include "casework/intake/RecordTime.h"
#include "storage/lab/FolderLabDirectory.h"
#include "storage/sqlite/SqliteFile.h"

#include <span>
#include <stdexcept>

namespace semblance::tests {

namespace {

const SetClock kClock;

TestLab makeSqliteLab()
{
    auto place = std::make_unique<QTemporaryDir>();
    storage::FolderLabDirectory directory(kClock);
    auto lab = directory.create(std::filesystem::path(place->path().toStdString()) / "lab",
                                QStringLiteral("Test lab"));
    if (!lab)
        throw std::runtime_error(lab.error().subject + ": " + lab.error().detail);
    return {std::move(place), std::move(*lab)};
}

} // namespace

std::vector<LabMaker> labMakers()
{
    return {{"sqlite", makeSqliteLab}};
}

void damageATemplate(const QTemporaryDir& place)
{
    const auto database = std::filesystem::path(place.path().toStdString()) / "lab" / "lab.sqlite";
    auto file = storage::SqliteFile::open(database, storage::SqliteAccess::ReadWrite,
                                          std::chrono::seconds(1));
    if (!file->execute("UPDATE template SET numbers = zeroblob(length(numbers)) "
                       "WHERE rowid = (SELECT min(rowid) FROM template)"))
        throw std::runtime_error(database.string());
}

casework::NewReference sampleReference(const QString& subject, int number)
{
    casework::NewReference added;
    casework::Reference& reference = added.reference;
    reference.subject = {
        subject, subject.toUpper(), {{QStringLiteral("number"), QString::number(number)}}};
    reference.image = QStringLiteral("%1/%2.jpg").arg(subject).arg(number);
    reference.original = Sha256::of(bytesOf(std::to_string(number)));
    reference.face = {
        {number + 0.1, 2, 3, 4}, 0.75, QuarterTurn::Half, matching::FaceOrigin::Corrected};
    for (std::size_t i = 0; i < matching::Landmarks::kCount; ++i)
        reference.landmarks.points[i] = {number + static_cast<double>(i) / 30, 2.9};
    reference.quality.measurements = {
        {"InterEyeDistance", 61.5, "px", 80, matching::QualityConcern::Notice,
         matching::QualityReference::IsoFormula, "small", ""},
        {"Sharpness", std::nullopt, "", std::nullopt, matching::QualityConcern::None,
         matching::QualityReference::Own, "", "too small"}};
    reference.enrolledUtc = casework::recordTime(kClock);
    added.templates = {{{"model-a"}, {static_cast<float>(number), 0.1F, -1}},
                       {{"model-b"}, {1, 2}}};
    return added;
}

Bytes bytesOf(std::string_view text)
{
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

} // namespace semblance::tests
