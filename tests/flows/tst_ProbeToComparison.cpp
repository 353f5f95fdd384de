// SPDX-License-Identifier: GPL-3.0-or-later
// From a photograph to a comparison on the real screens, with the real engine and the packaged
// photographs. $SEMBLANCE_SCREENSHOTS names a folder that gets a picture of every screen;
// $SEMBLANCE_PALETTE the palette.
#include "casework/gallery/Enrolment.h"
#include "support/SharedData.h"
#include "support/TestLab.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/comparison/ComparisonPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/faces/PhotographSet.h"
#include "ui/models/ReferencePortraits.h"
#include "ui/style/Look.h"
#include "ui/widgets/ImageCanvas.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr int kEngineTimeoutMs = 120'000;
constexpr int kPerPerson = 2;

/// Two images of every John; the rest are probes.
casework::EnrolmentPlan planOf(const QDir& johns)
{
    casework::EnrolmentPlan plan;
    for (const QString& person : johns.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(johns.filePath(person));
        const QStringList images =
            folder.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
        for (int i = 0; i < kPerPerson; ++i) {
            casework::EnrolmentItem item;
            item.file = folder.filePath(images[i]).toStdString();
            item.image = person + QLatin1Char('/') + images[i];
            item.subject = {
                person, QString(person).replace(QLatin1Char('_'), QLatin1Char(' ')), {}};
            plan.items.push_back(item);
        }
    }
    return plan;
}

} // namespace

class TestProbeToComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void groupPhotographAsksWhichFace();
    void probeFindsTheRightPersonFirst();
    void comparisonShowsBoth();
    void severalPhotographsAreSearchedTogether();
    void cleanupTestCase();

private:
    void keepPicture(QWidget& page, const char* name) const;
    void waitForPortraits();

    QDir m_johns;
    QDir m_groups;
    tests::TestLab m_place;
    std::shared_ptr<casework::Lab> m_lab;
    tests::SetClock m_clock;
    std::unique_ptr<JobList> m_jobs;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<ExhibitPage> m_exhibit;
    std::unique_ptr<CandidatesPage> m_candidates;
    std::unique_ptr<ComparisonPage> m_comparison;
    std::optional<ProbeFace> m_probe;
};

void TestProbeToComparison::initTestCase()
{
    const auto models = tests::defaultModels();
    if (!models)
        QSKIP(tests::kNoModels);
    const auto photographs = tests::packagedPhotographs();
    if (!photographs)
        QSKIP(tests::kNoPackagedPhotographs);
    m_johns = QDir(QString::fromStdString((*photographs / "johns").string()));
    m_groups = QDir(QString::fromStdString((*photographs / "faces").string()));
    applyLook(*qApp, paletteKindFromName(qEnvironmentVariable("SEMBLANCE_PALETTE"))
                         .value_or(PaletteKind::Light));

    const auto pack = matching::ModelPack::open({*models, {}});
    QVERIFY(pack);
    const auto engine = matching::FacePipeline::load(*pack);
    QVERIFY(engine);
    m_place = tests::labMakers().front().make();
    m_lab = std::move(m_place.lab);
    QVERIFY(m_lab->galleries().create(
        QStringLiteral("Johns"), QStringLiteral("packaged photographs"),
        QStringLiteral("demonstration"), QDateTime::currentDateTimeUtc()));
    casework::Enrolment enrolment(m_lab->galleries(), m_lab->originals(), *engine, m_clock);
    QVERIFY(enrolment.run(QStringLiteral("Johns"), planOf(m_johns),
                          casework::SeveralFaces::TakeLargest, StopToken()));

    casework::SearchPolicy policy;
    policy.id = QStringLiteral("standard-1");
    policy.threshold = -10;
    m_jobs = std::make_unique<JobList>();
    m_workplace = std::make_unique<Workplace>(m_lab, policy, *m_jobs, m_clock);
    m_workplace->setPipeline(*engine);
    m_exhibit = std::make_unique<ExhibitPage>(*m_workplace);
    m_candidates = std::make_unique<CandidatesPage>(*m_workplace);
    m_comparison = std::make_unique<ComparisonPage>(*m_workplace);
    for (QWidget* page :
         {static_cast<QWidget*>(m_exhibit.get()), static_cast<QWidget*>(m_candidates.get()),
          static_cast<QWidget*>(m_comparison.get())})
        page->resize(1360, 860);
    m_exhibit->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_exhibit.get()));
    keepPicture(*m_exhibit, "exhibit-empty");
}

void TestProbeToComparison::groupPhotographAsksWhichFace()
{
    if (!m_exhibit)
        QSKIP(tests::kNoModels);
    m_exhibit->takeFiles({m_groups.filePath(QStringLiteral("bald_guys.jpg"))});
    QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->faces().state() == ExhibitFaces::State::Ready,
                             kEngineTimeoutMs);
    QVERIFY(m_exhibit->faces().marks().marks().size() > 1);
    QVERIFY(!m_exhibit->faces().marks().selected());
    keepPicture(*m_exhibit, "exhibit-choose");
    m_exhibit->faces().marks().select(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->faces().probe(), kEngineTimeoutMs);
    keepPicture(*m_exhibit, "exhibit-chosen");
    m_exhibit->findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->click();
    keepPicture(*m_exhibit, "exhibit-measures");
    m_exhibit->findChild<QToolButton*>(QStringLiteral("allMeasuresButton"))->click();
}

void TestProbeToComparison::probeFindsTheRightPersonFirst()
{
    if (!m_exhibit)
        QSKIP(tests::kNoModels);
    const QDir person(m_johns.filePath(QStringLiteral("John_Savage")));
    const QString image =
        person.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name).last();
    connect(m_exhibit.get(), &ExhibitPage::searchRequested, m_candidates.get(),
            [this](const ProbeFace& probe, const QString& gallery) {
                m_probe = probe;
                m_candidates->search(probe, gallery);
            });
    QSignalSpy ended(m_candidates.get(), &CandidatesPage::searchEnded);
    m_exhibit->takeFiles({person.filePath(image)});
    auto* button = m_exhibit->findChild<QPushButton*>(QStringLiteral("searchButton"));
    QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->canvas().image() &&
                                 m_exhibit->canvas().image()->uprightSize().width < 1000,
                             kEngineTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->faces().state() == ExhibitFaces::State::Ready,
                             kEngineTimeoutMs);
    if (m_exhibit->faces().marks().marks().size() > 1)
        m_exhibit->faces().marks().select(1);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kEngineTimeoutMs);
    keepPicture(*m_exhibit, "exhibit-single");
    QTest::keyClick(&m_exhibit->canvas(), Qt::Key_L);
    QVERIFY(m_exhibit->canvas().landmarks());
    keepPicture(*m_exhibit, "exhibit-landmarks");
    m_candidates->show();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kEngineTimeoutMs);
    QVERIFY(m_candidates->result());
    QCOMPARE(m_candidates->result()->candidates.front().reference.subject.id,
             QStringLiteral("John_Savage"));
    waitForPortraits();
    keepPicture(*m_candidates, "candidates");
}

void TestProbeToComparison::comparisonShowsBoth()
{
    if (!m_probe)
        QSKIP(tests::kNoModels);
    QSignalSpy shown(m_comparison.get(), &ComparisonPage::imagesShown);
    connect(m_candidates.get(), &CandidatesPage::candidateOpened, m_comparison.get(),
            &ComparisonPage::compare);
    m_comparison->show();
    QTest::keyClick(m_candidates->findChild<QListView*>(QStringLiteral("candidateList")),
                    Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kEngineTimeoutMs);
    QVERIFY(m_comparison->probeCanvas().image());
    QVERIFY(m_comparison->candidateCanvas().image());
    keepPicture(*m_comparison, "comparison");
    QTest::keyClick(&m_comparison->probeCanvas(), Qt::Key_L, Qt::ShiftModifier);
    QVERIFY(m_comparison->candidateCanvas().landmarks());
    keepPicture(*m_comparison, "comparison-landmarks");
}

void TestProbeToComparison::severalPhotographsAreSearchedTogether()
{
    if (!m_probe)
        QSKIP(tests::kNoModels);
    const double alone = m_candidates->result()->candidates.front().candidate.score.fused;
    m_comparison->hide();
    m_exhibit->activateWindow();
    const QDir person(m_johns.filePath(QStringLiteral("John_Savage")));
    const QStringList images =
        person.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name).mid(kPerPerson);
    QVERIFY(images.size() > 2);
    for (const QString& image : images.first(3)) {
        m_exhibit->takeFiles({person.filePath(image)});
        QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->exhibit()->fileName == image &&
                                     m_exhibit->faces().state() == ExhibitFaces::State::Ready,
                                 kEngineTimeoutMs);
        if (!m_exhibit->faces().marks().selected())
            m_exhibit->faces().marks().select(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->faces().probe(), kEngineTimeoutMs);
        QTest::keyClick(&m_exhibit->canvas(), Qt::Key_T);
    }
    QCOMPARE(m_exhibit->photographs().photographs().size(), std::size_t{3});
    QTRY_VERIFY_WITH_TIMEOUT(m_exhibit->photographs().leastAlike(), kEngineTimeoutMs);
    QTRY_VERIFY(m_jobs->isIdle());
    keepPicture(*m_exhibit, "exhibit-several");
    QSignalSpy ended(m_candidates.get(), &CandidatesPage::searchEnded);
    QTest::keyClick(&m_exhibit->canvas(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kEngineTimeoutMs);
    const auto result = m_candidates->result();
    QVERIFY(result);
    QCOMPARE(result->photographs, std::size_t{3});
    QCOMPARE(result->candidates.front().reference.subject.id, QStringLiteral("John_Savage"));
    QVERIFY(result->candidates.front().candidate.score.fused > alone);
    QCOMPARE(result->leastAlike->score, m_exhibit->photographs().leastAlike()->score);
    waitForPortraits();
    keepPicture(*m_candidates, "candidates-several");
    m_comparison->show();
    QSignalSpy shown(m_comparison.get(), &ComparisonPage::imagesShown);
    QTest::keyClick(m_candidates->findChild<QListView*>(QStringLiteral("candidateList")),
                    Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kEngineTimeoutMs);
    QTest::keyClick(&m_comparison->probeCanvas(), Qt::Key_P);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 2, kEngineTimeoutMs);
    keepPicture(*m_comparison, "comparison-several");
}

void TestProbeToComparison::cleanupTestCase()
{
    m_comparison.reset();
    m_candidates.reset();
    m_exhibit.reset();
    m_workplace.reset();
    m_jobs.reset();
}

void TestProbeToComparison::waitForPortraits()
{
    // Painting asks for the portraits; each arrives with a signal of its own.
    const auto* portraits = m_candidates->findChild<ReferencePortraits*>();
    auto* shown = const_cast<ReferencePortraits*>(portraits);
    const auto isThere = [&] {
        m_candidates->grab();
        for (const casework::FoundCandidate& found : m_candidates->result()->candidates) {
            if (shown->portrait(found.reference.id).isNull() && !shown->error(found.reference.id))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), kEngineTimeoutMs);
}

void TestProbeToComparison::keepPicture(QWidget& page, const char* name) const
{
    const QString folder = qEnvironmentVariable("SEMBLANCE_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    page.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
}

QTEST_MAIN(TestProbeToComparison)
#include "tst_ProbeToComparison.moc"
