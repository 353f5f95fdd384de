// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"

#include "casework/gallery/Enrolment.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QDirIterator>
#include <QFile>

#include <stdexcept>

namespace semblance::tests {

namespace {

template <typename T>
T expectValue(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().subject + ": " + result.error().detail);
    return std::move(*result);
}

} // namespace

TestWorkplace::TestWorkplace(bool hasEngine, const QString& thresholdEngine)
{
    TestLab made = labMakers().front().make();
    m_place = std::move(made.place);
    m_lab = std::move(made.lab);
    m_jobs = std::make_unique<ui::JobList>();
    casework::SearchPolicy policy;
    policy.id = QStringLiteral("test-1");
    policy.threshold = -1;
    policy.thresholdEngine = thresholdEngine;
    m_workplace = std::make_unique<ui::Workplace>(m_lab, policy, *m_jobs, m_clock);
    m_sight->faces = {kPortraitFace};
    if (hasEngine)
        loadEngine();
}

TestWorkplace::~TestWorkplace() = default;

QString TestWorkplace::makeImage(const QString& name, SizePx size, std::uint32_t seed) const
{
    const auto bytes = encoded(syntheticTexture(size, seed), {});
    if (!bytes)
        throw std::runtime_error("PNG cannot be written");
    return makeFile(name, QByteArray(reinterpret_cast<const char*>(bytes->data()),
                                     static_cast<qsizetype>(bytes->size())));
}

QString TestWorkplace::makeFile(const QString& name, const QByteArray& content) const
{
    const QString path = m_place->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        throw std::runtime_error(path.toStdString());
    return path;
}

QString TestWorkplace::originalPath(const Sha256& original) const
{
    const QString name = QString::fromStdString(original.hex());
    QDirIterator files(m_place->path(), {name}, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        throw std::runtime_error("no original " + original.hex());
    return files.next();
}

void TestWorkplace::damageOriginal(const Sha256& original) const
{
    QFile file(originalPath(original));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() / 2) || !file.getChar(&byte) ||
        !file.seek(file.size() / 2) || !file.putChar(static_cast<char>(byte ^ 1)))
        throw std::runtime_error(file.fileName().toStdString());
}

void TestWorkplace::makeGallery(const QString& name, int people) const
{
    expectValue(m_lab->galleries().create(name, QStringLiteral("made for a test"),
                                          QStringLiteral("none needed"),
                                          QDateTime::currentDateTimeUtc()));
    enrolPeople(name, 1, people);
}

void TestWorkplace::enrolPeople(const QString& gallery, int first, int last) const
{
    casework::EnrolmentPlan plan;
    for (int person = first; person <= last; ++person) {
        const QString image = QStringLiteral("person-%1.png").arg(person);
        casework::EnrolmentItem item;
        item.file =
            makeImage(image, kPortraitSize, static_cast<std::uint32_t>(person)).toStdString();
        item.image = image;
        item.subject = {
            QStringLiteral("P%1").arg(person), QStringLiteral("Person %1").arg(person), {}};
        plan.items.push_back(item);
    }
    casework::Enrolment enrolment(m_lab->galleries(), m_lab->originals(), fakeEngine(m_sight),
                                  m_clock);
    const auto report =
        expectValue(enrolment.run(gallery, plan, casework::SeveralFaces::Refuse, StopToken()));
    if (report.enrolled != last - first + 1)
        throw std::runtime_error("not everybody was enrolled");
}

ui::ProbeFace TestWorkplace::probe(std::uint32_t seed) const
{
    ui::ProbeFace probe;
    probe.exhibit.id = ExhibitId{1};
    probe.exhibit.fileName = QStringLiteral("still.png");
    probe.mark = 1;
    Photograph photograph;
    photograph.stored = syntheticTexture(kPortraitSize, seed);
    photograph.name = "still.png";
    probe.photograph = std::make_shared<const Photograph>(std::move(photograph));
    const auto engine = fakeEngine(m_sight);
    const auto faces = expectValue(
        engine->locate(*probe.photograph, matching::DetectionEffort::Thorough, StopToken()));
    probe.face = faces.front();
    probe.faceSearch = casework::FaceSearch::Finished;
    probe.quality = expectValue(engine->quality(*probe.photograph, faces, 0));
    return probe;
}

ui::ProbeFace TestWorkplace::probes(const std::vector<std::uint32_t>& seeds) const
{
    std::vector<ui::ProbeFace> photographs;
    for (const std::uint32_t seed : seeds) {
        ui::ProbeFace one = probe(seed);
        const auto number = static_cast<std::int64_t>(photographs.size()) + 1;
        one.exhibit.id = ExhibitId{number};
        one.exhibit.fileName = QStringLiteral("still-%1.png").arg(number);
        one.exhibit.original = Sha256::of(bytesOf(one.exhibit.fileName.toStdString()));
        photographs.push_back(std::move(one));
    }
    ui::ProbeFace main = photographs.front();
    main.also.assign(photographs.begin() + 1, photographs.end());
    return main;
}

} // namespace semblance::tests
