// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/PackInstallation.h"
#include "support/SharedData.h"
#include "ui/administration/ModelsPage.h"
#include "ui/support/ScriptedDialogs.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace semblance;
using namespace semblance::ui;

namespace {

template <typename T>
T* find(const QWidget& parent, const char* name)
{
    return parent.findChild<T*>(QLatin1String(name));
}

QString visibleError(const QWidget& page)
{
    for (const auto* label : page.findChildren<QLabel*>(QStringLiteral("errorSentence"))) {
        if (label->isVisible())
            return label->text();
    }
    return {};
}

/// The first words that are not whole; empty where all are.
QString cutIn(const QScrollArea& area)
{
    if (area.widget()->width() > area.viewport()->width())
        return QStringLiteral("at the right edge");
    for (const QLabel* label : area.findChildren<QLabel*>()) {
        const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                             : label->sizeHint().height();
        const bool isWideEnough = label->wordWrap() || label->width() >= label->sizeHint().width();
        if (label->isVisible() && (label->height() < needed || !isWideEnough))
            return label->text();
    }
    for (const QPushButton* button : area.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            return button->text();
    }
    return {};
}

/// A page on the models of this build and an empty folder of the laboratory's own.
struct Bench
{
    QTemporaryDir own;
    std::shared_ptr<tests::ScriptedDialogs::Script> script = tests::ScriptedDialogs::install();
    JobList jobs;
    ModelsAccess access;
    std::unique_ptr<ModelsPage> page;

    explicit Bench(ModelsAccess::Deliver deliver)
        : access{{*tests::defaultModels(), own.path().toStdString()}, std::move(deliver)}
    {
    }
    ~Bench()
    {
        page.reset();
        Dialogs::use(nullptr);
    }

    void show()
    {
        page = std::make_unique<ModelsPage>(jobs, access);
        page->resize(1000, 700);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        // Every file is hashed, which takes its time on a busy machine.
        constexpr int kHashingMs = 60'000;
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, kHashingMs);
    }

    QTableView* table() const { return find<QTableView>(*page, "modelTable"); }
    QString text(const char* label) const { return find<QLabel>(*page, label)->text(); }
    QPushButton* button(const char* name) const { return find<QPushButton>(*page, name); }
    QRadioButton* choice(matching::EngineKind kind) const
    {
        return page->findChild<QRadioButton*>(
            QStringLiteral("engineChoice%1").arg(static_cast<int>(kind)));
    }
    int countOf(const QString& state) const
    {
        int count = 0;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            count += table()->model()->index(row, ModelListModel::StateColumn).data() == state;
        return count;
    }
};

std::optional<std::filesystem::path> makersFiles()
{
    const auto shared = tests::sharedFolder();
    if (!shared || !std::filesystem::exists(*shared / "models" / "omz"))
        return std::nullopt;
    return *shared / "models" / "omz";
}

} // namespace

class TestModelsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!tests::defaultModels())
            QSKIP(tests::kNoModels);
    }
    void saysWhatIsInUseAndWhatThereIs();
    void saysThatItIsReading_data();
    void saysThatItIsReading();
    void anEngineWithoutAThresholdSaysSo_data();
    void anEngineWithoutAThresholdSaysSo();
    void aFailureIsSaidWhereThePersonWorks();
    void aDownloadIsAskedForAndCanBeStopped();
    void nothingIsCutDuringADownload_data();
    void nothingIsCutDuringADownload();
    void theRecommendedPackComesAndGoes();
    void everythingIsReachedWithTheKeyboard();
};

void TestModelsPage::saysWhatIsInUseAndWhatThereIs()
{
    Bench bench({});
    bench.show();
    QCOMPARE(bench.text("engineInUse"), QStringLiteral("The default pack is in use."));
    QVERIFY(bench.text("engineFingerprint").contains(QStringLiteral("default-")));
    QCOMPARE(bench.text("packState"), QStringLiteral("Not installed."));
    QCOMPARE(bench.countOf(QStringLiteral("not installed")), 3);
    QVERIFY(bench.countOf(QStringLiteral("in use")) >= 5);
    QVERIFY(!bench.button("useEngineButton")->isEnabled());
    QVERIFY(!bench.choice(matching::EngineKind::WithPack)->isEnabled());
    QVERIFY(!bench.choice(matching::EngineKind::Own)->isEnabled());
    // What the packs are worth.
    QVERIFY(bench.text("aboutEngine0").contains(QStringLiteral("find the right person first")));
    QVERIFY(bench.text("aboutEngine1").contains(QStringLiteral("find the right person first")));
    QVERIFY(bench.text("aboutEngine0") != bench.text("aboutEngine1"));
    // What each is worth, its files and their hashes.
    bench.table()->selectRow(bench.table()->model()->rowCount() - 2);
    QVERIFY(bench.text("modelTitle").contains(QStringLiteral("omz-reid-0095")));
    QVERIFY(bench.text("modelWorth").contains(QStringLiteral("99.64 % (99.29 to 99.87)")));
    QVERIFY(bench.text("modelMaker").contains(QStringLiteral("Apache-2.0")));
    QVERIFY(bench.text("modelFiles").contains(QStringLiteral("241229ca3d206321868d46ce74a3c0b0")));
}

void TestModelsPage::saysThatItIsReading_data()
{
    QTest::addColumn<bool>("hasModels");
    QTest::newRow("models that are there") << true;
    QTest::newRow("models that are not") << false;
}

void TestModelsPage::saysThatItIsReading()
{
    QFETCH(bool, hasModels);
    Bench bench({});
    if (!hasModels)
        bench.access.folders.defaultPack = bench.own.path().toStdString() + "/nothing";
    bench.page = std::make_unique<ModelsPage>(bench.jobs, bench.access);
    bench.page->show();
    // What a job has read comes with the events.
    const auto* reading = find<QLabel>(*bench.page, "modelsReading");
    QVERIFY(reading->isVisible());
    QVERIFY(reading->text().contains(QStringLiteral("being read")));
    QVERIFY(!bench.table()->isVisible());
    constexpr int kHashingMs = 60'000;
    QTRY_VERIFY_WITH_TIMEOUT(!reading->isVisible(), kHashingMs);
    QCOMPARE(bench.table()->isVisible(), hasModels);
    QCOMPARE(visibleError(*bench.page).isEmpty(), hasModels);
    // The next time what is known stands there meanwhile.
    bench.page->refresh();
    QVERIFY(!reading->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(bench.jobs.isIdle(), kHashingMs);
}

void TestModelsPage::anEngineWithoutAThresholdSaysSo_data()
{
    QTest::addColumn<bool>("isSetForIt");
    QTest::newRow("set for another engine") << false;
    QTest::newRow("set for the one in use") << true;
}

void TestModelsPage::anEngineWithoutAThresholdSaysSo()
{
    QFETCH(bool, isSetForIt);
    Bench bench({});
    bench.show();
    casework::SearchPolicy policy;
    policy.threshold = 0.3;
    policy.thresholdEngine = isSetForIt ? bench.text("engineFingerprint").section(u',', 0, 0)
                                        : QStringLiteral("another-1");
    bench.page->setPolicy(policy);
    bench.page->refresh();
    const auto* note = find<QWidget>(*bench.page, "engineThreshold");
    QTRY_COMPARE(note->accessibleName().contains(QStringLiteral("has no threshold of its own")),
                 !isSetForIt);
    QTRY_VERIFY(bench.jobs.isIdle());
    QCOMPARE(note->isVisible(), !isSetForIt);
}

void TestModelsPage::aFailureIsSaidWhereThePersonWorks()
{
    Bench bench([](const matching::OptionalPack& pack, const auto& folder, const StopToken&,
                   const ProgressSink&) -> Result<void> {
        return failure(ErrorCode::FileNotFound, Stage::Models,
                       (*folder / pack.files.front().name).string());
    });
    bench.show();
    QTest::mouseClick(bench.button("installFromFolderButton"), Qt::LeftButton);
    QVERIFY(visibleError(*bench.page).isEmpty());
    bench.script->folders = {QStringLiteral("/media/stick")};
    QTest::mouseClick(bench.button("installFromFolderButton"), Qt::LeftButton);
    QTRY_VERIFY(
        visibleError(*bench.page).contains(QStringLiteral("/media/stick/face-reidentification")));
    QVERIFY(bench.button("installFromFolderButton")->isEnabled());
}

void TestModelsPage::aDownloadIsAskedForAndCanBeStopped()
{
    std::atomic<int> calls = 0;
    Bench bench([&calls](const matching::OptionalPack& pack, const auto& folder,
                         const StopToken& stop, const ProgressSink& progress) -> Result<void> {
        ++calls;
        while (!folder && !stop.stop_requested())
            progress({1000, pack.sizeBytes()});
        return failure(ErrorCode::Cancelled, Stage::Models, {});
    });
    bench.show();
    // Who declines stays without a network.
    bench.script->confirmations = {false, true};
    QTest::mouseClick(bench.button("downloadPackButton"), Qt::LeftButton);
    QCOMPARE(int(bench.script->asked.size()), 1);
    QVERIFY(bench.script->asked.front().question.contains(
        QStringLiteral("storage.openvinotoolkit.org")));
    QCOMPARE(calls.load(), 0);
    // Where there is a mirror, it is named.
    bench.access.mirror = "https://mirror.example/omz";
    bench.show();
    bench.script->confirmations = {false, true};
    QTest::mouseClick(bench.button("downloadPackButton"), Qt::LeftButton);
    QVERIFY(bench.script->asked.back().question.contains(QStringLiteral("mirror.example")));
    QTest::mouseClick(bench.button("downloadPackButton"), Qt::LeftButton);
    QTRY_VERIFY(bench.button("cancelJobButton")->isVisible());
    QVERIFY(!bench.button("downloadPackButton")->isEnabled());
    QTest::mouseClick(bench.button("cancelJobButton"), Qt::LeftButton);
    QTRY_VERIFY(visibleError(*bench.page).contains(QStringLiteral("goes on the next time")));
    QCOMPARE(calls.load(), 1);
    QVERIFY(bench.button("downloadPackButton")->isEnabled());
}

void TestModelsPage::nothingIsCutDuringADownload_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("points");
    QTest::newRow("a small window") << QSize(850, 520) << 10;
    QTest::newRow("large letters") << QSize(850, 520) << 15;
    QTest::newRow("a large window") << QSize(1300, 900) << 10;
}

void TestModelsPage::nothingIsCutDuringADownload()
{
    QFETCH(QSize, size);
    QFETCH(int, points);
    QFont large = QApplication::font();
    const QFont usual = large;
    large.setPointSize(points);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    Bench bench([](const matching::OptionalPack& pack, const auto&, const StopToken& stop,
                   const ProgressSink& progress) -> Result<void> {
        while (!stop.stop_requested())
            progress({1000, pack.sizeBytes()});
        return failure(ErrorCode::Cancelled, Stage::Models, {});
    });
    bench.show();
    bench.page->resize(size);
    bench.script->confirmations = {true};
    QTest::mouseClick(bench.button("downloadPackButton"), Qt::LeftButton);
    QTRY_VERIFY(bench.button("cancelJobButton")->isVisible());
    auto* side = find<QScrollArea>(*bench.page, "engineSide");
    QTRY_COMPARE(cutIn(*side), QString());
    QTRY_VERIFY(!bench.button("cancelJobButton")->visibleRegion().isEmpty());
    QTest::mouseClick(bench.button("cancelJobButton"), Qt::LeftButton);
    QTRY_VERIFY(!visibleError(*bench.page).isEmpty());
}

void TestModelsPage::theRecommendedPackComesAndGoes()
{
    const auto files = makersFiles();
    if (!files)
        QSKIP(tests::kNoSharedData);
    matching::ModelFolders folders;
    Bench bench(
        [&folders](const matching::OptionalPack& pack, const auto& folder, const StopToken&,
                   const ProgressSink&) { return matching::installPack(pack, *folder, folders); });
    folders = bench.access.folders;
    bench.show();
    bench.script->folders = {QString::fromStdString(files->string())};
    QTest::mouseClick(bench.button("installFromFolderButton"), Qt::LeftButton);
    constexpr int kLoadingMs = 60'000;
    QTRY_COMPARE_WITH_TIMEOUT(bench.text("packState"),
                              QStringLiteral("Installed, every file whole."), kLoadingMs);
    QTRY_VERIFY(bench.choice(matching::EngineKind::WithPack)->isEnabled());
    QVERIFY(!bench.button("downloadPackButton")->isVisible());

    const QSignalSpy changed(bench.page.get(), &ModelsPage::engineChanged);
    const auto choose = [&bench](matching::EngineKind kind) {
        bench.choice(kind)->setFocus();
        QTest::keyClick(bench.choice(kind), Qt::Key_Space);
        bench.script->confirmations = {true};
        QTest::mouseClick(bench.button("useEngineButton"), Qt::LeftButton);
    };
    choose(matching::EngineKind::WithPack);
    QVERIFY(bench.script->asked.back().question.contains(QStringLiteral("refreshed")));
    QTRY_COMPARE(int(changed.size()), 1);
    QTRY_COMPARE(bench.text("engineInUse"),
                 QStringLiteral("The default pack with Open Model Zoo is in use."));
    QCOMPARE(bench.countOf(QStringLiteral("not installed")), 0);
    choose(matching::EngineKind::Shipped);
    QTRY_COMPARE(int(changed.size()), 2);
    QTRY_COMPARE(bench.text("engineInUse"), QStringLiteral("The default pack is in use."));
}

void TestModelsPage::everythingIsReachedWithTheKeyboard()
{
    Bench bench({});
    bench.show();
    bench.page->setFocus();
    QVERIFY(bench.choice(matching::EngineKind::Shipped)->hasFocus());
    QSet<const QWidget*> reached;
    for (int i = 0; i < 20; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QWidget* part :
         {static_cast<const QWidget*>(bench.button("installFromFolderButton")),
          static_cast<const QWidget*>(bench.button("downloadPackButton")),
          static_cast<const QWidget*>(bench.table())})
        QVERIFY2(reached.contains(part), qPrintable(part->objectName()));
    for (const QPushButton* button : bench.page->findChildren<QPushButton*>())
        QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
}

QTEST_MAIN(TestModelsPage)
#include "tst_ModelsPage.moc"
