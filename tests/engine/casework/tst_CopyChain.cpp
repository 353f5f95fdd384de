// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/enhancement/CopyChain.h"
#include "casework/enhancement/EnhancedCopy.h"
#include "casework/intake/TakeIn.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"
#include "support/TestLab.h"

#include <QTest>

using namespace semblance;
using namespace semblance::casework;
using imagery::findStep;
using imagery::Recipe;
using imagery::RecipeStep;

namespace {

Recipe only(const char* id)
{
    RecipeStep step(*findStep(id));
    return Recipe({id == std::string_view("gamma") ? step.with("gamma", 1.7) : step});
}

} // namespace

class TestCopyChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_lab = tests::labMakers().front().make(); }

    void whatCameInHasNone()
    {
        const auto chain = copyChainOf(m_lab.lab->derivations(), taken().id);
        QVERIFY(chain);
        QVERIFY(chain->links.empty());
    }

    void everyCopyBetweenIsFollowed()
    {
        const Exhibit original = taken();
        const Exhibit flip = copyOf(original, only("flip"));
        const Exhibit gamma = copyOf(flip, only("gamma"));
        const auto chain = copyChainOf(m_lab.lab->derivations(), gamma.id);
        QVERIFY(chain);
        QCOMPARE(chain->links.size(), std::size_t(2));
        QVERIFY(chain->origin() == original.id);
        QVERIFY(chain->last().exhibit == gamma.id);
        QVERIFY(chain->isMirrored());
    }

    void aFlipOfAFlippedCopyIsUpright()
    {
        const Exhibit flip = copyOf(taken(), only("flip"));
        const Exhibit second =
            copyOf(flip, Recipe({RecipeStep(*findStep("flip")), only("gamma").steps().front()}));
        const auto chain = copyChainOf(m_lab.lab->derivations(), second.id);
        QVERIFY(chain);
        QVERIFY(!chain->isMirrored());
    }

    void whatCannotBeReadIsLeftOut()
    {
        const Exhibit flip = copyOf(taken(), only("flip"));
        auto chain = copyChainOf(m_lab.lab->derivations(), flip.id);
        QVERIFY(chain && chain->isReadable());
        chain->links.front().recipe.reset();
        QVERIFY(!chain->isReadable());
        QVERIFY(chain->recipes().empty());
    }

    void ofASavedCopyToo()
    {
        const Exhibit flip = copyOf(taken(), only("flip"));
        const auto saved = save(flip, only("gamma"));
        QVERIFY(saved);
        QCOMPARE(saved->notes.size(), std::size_t(1));
        QCOMPARE(int(saved->notes.front().warning), int(imagery::StepWarning::Mirrored));
    }

private:
    Exhibit taken()
    {
        const Bytes bytes =
            *tests::encoded(tests::syntheticTexture({60, 80}, 3), {.format = ImageFormat::Png});
        const auto exhibit = takeIn(m_lab.lab->exhibits(), m_lab.lab->originals(), bytes,
                                    QStringLiteral("still.png"), m_clock);
        return exhibit ? exhibit->exhibit : Exhibit();
    }
    Result<SavedCopy> save(const Exhibit& source, const Recipe& recipe)
    {
        return saveCopy({m_lab.lab->originals(), m_lab.lab->derivations()}, source, recipe,
                        QStringLiteral("Semblance 9"), m_clock);
    }
    Exhibit copyOf(const Exhibit& source, const Recipe& recipe)
    {
        const auto saved = save(source, recipe);
        return saved ? saved->taken.exhibit : Exhibit();
    }

    tests::TestLab m_lab;
    tests::SetClock m_clock;
};

QTEST_GUILESS_MAIN(TestCopyChain)
#include "tst_CopyChain.moc"
