// SPDX-License-Identifier: GPL-3.0-or-later
// An image that was refused for its several faces is settled in the window.
#include "casework/gallery/ChosenFace.h"
#include "casework/gallery/Enrolment.h"
#include "support/TestWorkplace.h"
#include "ui/galleries/FaceChoiceDialog.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace semblance;
using namespace semblance::ui;

namespace {

constexpr SizePx kGroup{480, 300};
/// As the detector gives them: the larger first.
constexpr RectPx kRightFace{300, 70, 120, 150};
constexpr RectPx kLeftFace{40, 80, 100, 120};
const QString kGallery = QStringLiteral("Custody");
const QString kImage = QStringLiteral("group.png");

/// A gallery that refused a photograph of two, and its problem.
struct Bench
{
    tests::TestWorkplace place;
    QString file;

    Bench()
    {
        place.makeGallery(kGallery, 1);
        place.sight().faces = {kRightFace, kLeftFace};
        file = place.makeImage(kImage, kGroup, 7);
        casework::EnrolmentPlan plan;
        plan.items.push_back(
            {file.toStdString(), kImage, {QStringLiteral("Q9"), QStringLiteral("Anna"), {}}, {}});
        casework::Enrolment enrolment(galleries(), place.lab().originals(),
                                      place.workplace().pipeline(), place.workplace().clock());
        (void)enrolment.run(kGallery, plan, casework::SeveralFaces::Refuse, {});
    }

    casework::GalleryRepository& galleries() { return place.lab().galleries(); }
    GalleryId gallery() { return galleries().byName(kGallery)->id; }
    std::vector<casework::EnrolmentProblem> problems() { return *galleries().problems(gallery()); }
    std::unique_ptr<FaceChoiceDialog> dialog()
    {
        auto dialog = std::make_unique<FaceChoiceDialog>(place.workplace(), problems().front());
        dialog->show();
        dialog->activateWindow();
        return dialog;
    }
};

template <typename T>
T* find(const QWidget& parent, const char* name)
{
    return parent.findChild<T*>(QLatin1String(name));
}

ImageCanvas* canvas(const QWidget& dialog)
{
    return find<ImageCanvas>(dialog, "faceChoiceCanvas");
}

void press(QWidget* widget, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key key : keys)
        QTest::keyClick(widget, key);
}

} // namespace

class TestFaceChoiceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysChooseAFace_data();
    void keysChooseAFace();
    void aClickChoosesAFace();
    void nothingIsChosenAtFirst();
    void whereTheKeyboardIsIsSaidAndSeen();
    void escapeLeaves();
    void whyThereIsNothingToChoose_data();
    void whyThereIsNothingToChoose();
    void theProblemDisappears();
    void withoutAnEngineNothingIsOffered();
};

void TestFaceChoiceDialog::keysChooseAFace_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<double>("x");
    QTest::newRow("Enter: the largest")
        << QList<int>{Qt::Key_Return, Qt::Key_Return} << kRightFace.x;
    QTest::newRow("an arrow") << QList<int>{Qt::Key_Right, Qt::Key_Return, Qt::Key_Return}
                              << kLeftFace.x;
    QTest::newRow("there and back")
        << QList<int>{Qt::Key_Down, Qt::Key_Up, Qt::Key_Return, Qt::Key_Return} << kRightFace.x;
    QTest::newRow("Tab") << QList<int>{Qt::Key_Tab, Qt::Key_Return, Qt::Key_Return} << kLeftFace.x;
    QTest::newRow("another one after the first choice")
        << QList<int>{Qt::Key_Return, Qt::Key_Right, Qt::Key_Return, Qt::Key_Return} << kLeftFace.x;
}

void TestFaceChoiceDialog::keysChooseAFace()
{
    QFETCH(QList<int>, keys);
    QFETCH(double, x);
    Bench bench;
    const auto dialog = bench.dialog();
    QSignalSpy chosen(dialog.get(), &FaceChoiceDialog::faceChosen);
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTRY_VERIFY(canvas(*dialog)->image());
    for (const int key : keys)
        QTest::keyClick(canvas(*dialog), static_cast<Qt::Key>(key));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<RectPx>().x, x);
    QVERIFY(!dialog->isVisible());
}

void TestFaceChoiceDialog::aClickChoosesAFace()
{
    Bench bench;
    const auto dialog = bench.dialog();
    QSignalSpy chosen(dialog.get(), &FaceChoiceDialog::faceChosen);
    QTRY_VERIFY(canvas(*dialog)->image());
    QTest::mouseClick(canvas(*dialog), Qt::LeftButton, {}, canvas(*dialog)->markRect(2).center());
    QCOMPARE(find<QLabel>(*dialog, "faceChoiceText")->text(),
             QStringLiteral("Face K-2 is chosen."));
    QTest::mouseClick(find<QPushButton>(*dialog, "enrolFaceButton"), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<RectPx>().x, kLeftFace.x);
}

void TestFaceChoiceDialog::nothingIsChosenAtFirst()
{
    Bench bench;
    const auto dialog = bench.dialog();
    QTRY_VERIFY(canvas(*dialog)->image());
    QVERIFY(!dialog->faces().selected());
    QVERIFY(!find<QPushButton>(*dialog, "enrolFaceButton")->isEnabled());
}

void TestFaceChoiceDialog::whereTheKeyboardIsIsSaidAndSeen()
{
    Bench bench;
    const auto dialog = bench.dialog();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTRY_VERIFY(canvas(*dialog)->image());
    const auto said = [&dialog] { return find<QLabel>(*dialog, "faceChoiceText")->text(); };
    /// White of the ring on the middle of a face's left side, over all of its width.
    const auto ringPx = [&dialog](int mark) {
        const QImage shown = canvas(*dialog)->grab().toImage();
        const QPoint side = {canvas(*dialog)->markRect(mark).left(),
                             canvas(*dialog)->markRect(mark).center().y()};
        int widest = 0;
        for (int x = side.x() - 9; x < side.x() - 1; ++x)
            widest += shown.pixelColor(x, side.y()) == Qt::white ? 1 : 0;
        return widest;
    };
    QVERIFY2(said().contains(QStringLiteral("K-1")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("Enter")), qPrintable(said()));
    QVERIFY2(ringPx(1) >= 2, qPrintable(QString::number(ringPx(1))));
    QCOMPARE(ringPx(2), 0);
    press(canvas(*dialog), {Qt::Key_Tab});
    QVERIFY2(said().contains(QStringLiteral("K-2")), qPrintable(said()));
    QVERIFY(ringPx(2) >= 2);
    QCOMPARE(ringPx(1), 0);
    press(canvas(*dialog), {Qt::Key_Return});
    QCOMPARE(said(), QStringLiteral("Face K-2 is chosen."));
    press(canvas(*dialog), {Qt::Key_Left});
    QVERIFY2(said().contains(QStringLiteral("K-2 is chosen")) &&
                 said().contains(QStringLiteral("K-1")),
             qPrintable(said()));
}

void TestFaceChoiceDialog::escapeLeaves()
{
    Bench bench;
    const auto dialog = bench.dialog();
    QSignalSpy chosen(dialog.get(), &FaceChoiceDialog::faceChosen);
    QTRY_VERIFY(canvas(*dialog)->image());
    press(canvas(*dialog), {Qt::Key_Return, Qt::Key_Escape});
    QVERIFY(!dialog->isVisible());
    QVERIFY(chosen.isEmpty());
}

void TestFaceChoiceDialog::whyThereIsNothingToChoose_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("said");
    QTest::newRow("the file is gone")
        << QStringLiteral("gone") << QStringLiteral("no longer where it was");
    QTest::newRow("another image lies there")
        << QStringLiteral("changed") << QStringLiteral("Another image");
    QTest::newRow("no face any more") << QStringLiteral("blind") << QStringLiteral("no face");
}

void TestFaceChoiceDialog::whyThereIsNothingToChoose()
{
    QFETCH(QString, what);
    QFETCH(QString, said);
    Bench bench;
    if (what == QLatin1String("gone"))
        QVERIFY(QFile::remove(bench.file));
    else if (what == QLatin1String("changed"))
        bench.place.makeImage(kImage, kGroup, 8);
    else
        bench.place.sight().faces.clear();
    const auto dialog = bench.dialog();
    auto* sentence = find<QLabel>(*dialog, "errorSentence");
    QTRY_VERIFY(sentence->isVisible());
    QVERIFY2(sentence->text().contains(said), qPrintable(sentence->text()));
    QVERIFY2(sentence->text().contains(kImage), "the file is named");
    QVERIFY(!find<QPushButton>(*dialog, "enrolFaceButton")->isEnabled());
}

void TestFaceChoiceDialog::theProblemDisappears()
{
    Bench bench;
    GalleriesPage page(bench.place.workplace());
    page.resize(1000, 700);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* table = find<QTableView>(page, "problemTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    find<QTabWidget>(page, "galleryTabs")->setCurrentIndex(1);
    table->setFocus();
    table->selectRow(0);
    QVERIFY(find<QPushButton>(page, "chooseFaceButton")->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    auto* dialog = page.findChild<FaceChoiceDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(canvas(*dialog)->image());
    press(canvas(*dialog), {Qt::Key_Right, Qt::Key_Return, Qt::Key_Return});

    QTRY_VERIFY(bench.problems().empty());
    QTRY_VERIFY(bench.place.workplace().jobs().isIdle());
    QCOMPARE(table->model()->rowCount(), 0);
    const auto references = *bench.galleries().references(bench.gallery(), 0, 10);
    QCOMPARE(references.size(), 2U);
    QCOMPARE(references.back().subject.displayName, QStringLiteral("Anna"));
    QCOMPARE(references.back().face.box.x, kLeftFace.x);
    QVERIFY(!find<QPushButton>(page, "chooseFaceButton")->isEnabled());
}

void TestFaceChoiceDialog::withoutAnEngineNothingIsOffered()
{
    Bench bench;
    JobList jobs;
    Workplace withoutEngine(
        std::shared_ptr<casework::Lab>(&bench.place.lab(), [](casework::Lab*) {}), {}, jobs,
        bench.place.workplace().clock());
    GalleriesPage page(withoutEngine);
    page.show();
    auto* table = find<QTableView>(page, "problemTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    auto* choose = find<QPushButton>(page, "chooseFaceButton");
    QVERIFY(!choose->isEnabled());
    QVERIFY(choose->toolTip().contains(QStringLiteral("engine")));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!page.findChild<FaceChoiceDialog*>());
}

QTEST_MAIN(TestFaceChoiceDialog)
#include "tst_FaceChoiceDialog.moc"
