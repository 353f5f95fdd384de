// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/OriginText.h"

#include <QTest>

using namespace semblance;
using casework::PhotographOrigin;
using casework::ProvenanceType;

class tst_OriginLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whoever states a sketch anew as a photograph gets round the rule: that must be seen.
    void whatMayNeverBeSearchedStaysAWarning_data()
    {
        QTest::addColumn<ProvenanceType>("was");
        QTest::addColumn<bool>("isWarned");
        for (const ProvenanceType type : casework::kProvenanceTypes)
            QTest::newRow(std::string(casework::name(type)).c_str())
                << type << casework::isNeverSearchable(type);
    }

    void whatMayNeverBeSearchedStaysAWarning()
    {
        QFETCH(ProvenanceType, was);
        QFETCH(bool, isWarned);
        PhotographOrigin origin{ProvenanceType::Photograph};
        origin.stated.emplace();
        origin.stated->statement.type = ProvenanceType::Photograph;
        QVERIFY(ui::contradictionText(origin).isEmpty());
        casework::ContraryStatement contrary;
        contrary.statement.type = was;
        contrary.about = ExhibitId{7};
        origin.stated->contrary = {contrary};
        const QString said = ui::contradictionText(origin);
        QCOMPARE(!said.isEmpty(), isWarned);
        if (isWarned)
            QVERIFY2(said.contains(QStringLiteral("P10")) &&
                         said.contains(QStringLiteral("Exhibit 7")),
                     qPrintable(said));
    }

    void aFileThatContradictsItsStatementIsAWarning_data()
    {
        QTest::addColumn<ProvenanceType>("type");
        QTest::addColumn<bool>("isWarned");
        using enum ProvenanceType;
        for (const ProvenanceType type : casework::kProvenanceTypes) {
            const bool isWarned = type == CameraStill || type == VideoFrame || type == Photograph ||
                                  type == PhotographOfScreen || type == Scan;
            QTest::newRow(std::string(casework::name(type)).c_str()) << type << isWarned;
        }
    }

    void aFileThatContradictsItsStatementIsAWarning()
    {
        QFETCH(ProvenanceType, type);
        QFETCH(bool, isWarned);
        const PhotographOrigin generated{
            type, {}, {{std::string(imagery::trace::kSourceType), {}, "trainedAlgorithmicMedia"}}};
        using enum ProvenanceType;
        const QString said = ui::contradictionText(generated);
        QCOMPARE(ui::statementDoubt(generated), isWarned ? said : QString());
        // Nobody says how they came about.
        const bool isUnsaid = type == Unknown || type == SocialMedia;
        QCOMPARE(!said.isEmpty(), isWarned || isUnsaid);
        QCOMPARE(said.contains(QStringLiteral("find out how it came about first")), isUnsaid);
        if (isWarned || isUnsaid) {
            QVERIFY2(said.contains(QStringLiteral("made by a trained model")), qPrintable(said));
            QCOMPARE(ui::originLines(generated).value(1), QStringLiteral("Warning: ") + said);
        }
        const PhotographOrigin edited{
            type, {}, {{std::string(imagery::trace::kEditingSoftware), {}, "GIMP"}}};
        // Only of what is stated to be as it was recorded.
        const QString ofEdited = ui::contradictionText(edited);
        QCOMPARE(!ofEdited.isEmpty(), type == CameraStill || type == VideoFrame);
        QCOMPARE(ofEdited.contains(QStringLiteral("editing: GIMP. What that program saved")),
                 !ofEdited.isEmpty());
    }

    /// The copy's own file says nothing of it.
    void aCopyOfAFileThatContradictsItsStatementIsAWarning()
    {
        const std::vector<imagery::Trace> midjourney{
            {std::string(imagery::trace::kImageGenerator), {}, "Midjourney"}};
        PhotographOrigin copy{ProvenanceType::Photograph};
        copy.sources = {{ExhibitId{2}, {}}, {ExhibitId{1}, midjourney}};
        const QString said = ui::contradictionText(copy);
        QVERIFY2(said.contains(QStringLiteral("Exhibit 1, from which it was made: The file names a "
                                              "program that generates images: Midjourney")),
                 qPrintable(said));
        copy.sources[1].relation = casework::ProvenanceRelation::SamePicture;
        QVERIFY(ui::contradictionText(copy).contains(
            QStringLiteral("Exhibit 1, the same picture in another file: ")));
        // What its own file says comes first.
        copy.hints = {{std::string(imagery::trace::kImageGenerator), {}, "ComfyUI"}};
        QVERIFY(ui::contradictionText(copy).contains(QStringLiteral("ComfyUI")));
        copy.hints.clear();
        copy.type = ProvenanceType::GeneratedOrAltered;
        QVERIFY(ui::contradictionText(copy).isEmpty());
    }

    void aFileThatSaysItIsMirroredIsAWarning_data()
    {
        QTest::addColumn<double>("effect");
        QTest::addColumn<bool>("isWarned");
        using namespace imagery;
        QTest::newRow("neither") << 0.0 << false;
        QTest::newRow("mirrored") << kCopyIsMirrored << true;
        QTest::newRow("resized") << kCopyIsScaled << false;
        QTest::newRow("both") << kCopyIsMirrored + kCopyIsScaled << true;
    }

    void aFileThatSaysItIsMirroredIsAWarning()
    {
        QFETCH(double, effect);
        QFETCH(bool, isWarned);
        const PhotographOrigin origin{
            ProvenanceType::Photograph,
            {},
            {{std::string(imagery::trace::kEnhancedCopy), effect, "flip, clahe, bogus"}}};
        const QString said = ui::contradictionText(origin);
        QCOMPARE(said.contains(QStringLiteral("is mirrored")), isWarned);
        QCOMPARE(ui::originLines(origin).contains(QStringLiteral("Warning: ") + said), isWarned);
        QVERIFY(ui::statementDoubt(origin).isEmpty());
        const QString hints = ui::hintsLine(origin);
        QVERIFY2(hints.contains(QStringLiteral("Flip, Local contrast (CLAHE)")), qPrintable(hints));
        QVERIFY2(hints.contains(QStringLiteral(", bogus.")), qPrintable(hints));
    }

    /// Said once where the laboratory records it, and as a warning too.
    void aRecordedMirroredCopyIsWarnedOfOnce()
    {
        PhotographOrigin origin{
            ProvenanceType::Photograph,
            {},
            {{std::string(imagery::trace::kEnhancedCopy), imagery::kCopyIsMirrored, "flip"}}};
        const imagery::Recipe flip({imagery::RecipeStep(*imagery::findStep("flip"))});
        origin.copies.links.push_back({{}, flip});
        QVERIFY(ui::contradictionText(origin).isEmpty());
        const QStringList warnings =
            ui::originLines(origin).filter(QStringLiteral("Warning: This copy is mirrored"));
        QCOMPARE(warnings.size(), 1);
        // Nor is the laboratory asked for what it holds.
        const QString all = ui::originLines(origin).join(QLatin1Char('|'));
        QVERIFY2(!all.contains(QStringLiteral("ask for it")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("The file says that it is")), qPrintable(all));
        QVERIFY(ui::hintsLine(origin).isEmpty());
        origin.copies.stated = {flip};
        QVERIFY(!ui::contradictionText(origin).isEmpty());
    }

    /// A copy of a recorded copy shows what its source's file says of itself, as recorded only.
    void aSourceThatIsARecordedCopyIsToldByTheRecord()
    {
        const std::vector<imagery::Trace> says{
            {std::string(imagery::trace::kEnhancedCopy), imagery::kCopyIsMirrored, "flip"}};
        PhotographOrigin origin;
        origin.sources = {{ExhibitId{2}, says, casework::ProvenanceRelation::Copy},
                          {ExhibitId{9}, says, casework::ProvenanceRelation::Claimed}};
        const imagery::Recipe flip({imagery::RecipeStep(*imagery::findStep("flip"))});
        const imagery::Recipe gamma({imagery::RecipeStep(*imagery::findStep("gamma"))});
        casework::Derivation first;
        first.exhibit = ExhibitId{2};
        casework::Derivation second;
        second.exhibit = ExhibitId{3};
        origin.copies.links = {{first, flip}, {second, gamma}};
        const PhotographOrigin told = ui::withUntoldHints(origin);
        QVERIFY(told.sources[0].hints.empty());
        QCOMPARE(told.sources[1].hints.size(), std::size_t{1});
    }

    /// Whole they stand in the table of metadata.
    void manyProgramsAreNamedByTheFirst()
    {
        const PhotographOrigin origin{ProvenanceType::CameraStill,
                                      {},
                                      {{std::string(imagery::trace::kEditingSoftware),
                                        {},
                                        "Photoshop 1; Photoshop 2; GIMP; Krita; Canva"}}};
        const QString names = QStringLiteral("Photoshop 1; Photoshop 2; GIMP and 2 more");
        QVERIFY2(ui::hintsLine(origin).contains(names), qPrintable(ui::hintsLine(origin)));
        QVERIFY2(ui::statementDoubt(origin).contains(names),
                 qPrintable(ui::statementDoubt(origin)));
        QVERIFY(!ui::originLines(origin).join(QLatin1Char(' ')).contains(QStringLiteral("Krita")));
    }
};

QTEST_GUILESS_MAIN(tst_OriginLines)
#include "tst_OriginLines.moc"
