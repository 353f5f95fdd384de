// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestWorkplace.h"
#include "ui/candidates/CandidatesPage.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace semblance::tests {

/// The page on screen, with a gallery “Demo”.
struct ShownCandidates
{
    TestWorkplace place;
    ui::CandidatesPage page{place.workplace()};
    QSignalSpy ended{&page, &ui::CandidatesPage::searchEnded};

    explicit ShownCandidates(int people = 4)
    {
        if (people > 0)
            place.makeGallery(QStringLiteral("Demo"), people);
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    bool isReady() { return QTest::qWaitForWindowActive(&page); }
    bool search(std::uint32_t seed)
    {
        page.search(place.probe(seed), QStringLiteral("Demo"));
        return QTest::qWaitFor([this] { return ended.count() > 0; });
    }
    QListView* list() { return page.findChild<QListView*>(QStringLiteral("candidateList")); }
    QString text(const char* name)
    {
        return page.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
};

/// The page with a policy that has one gate, about probes of which nobody has said where they come
/// from.
struct GatedSearch
{
    TestWorkplace place;
    ui::JobList jobs;
    SystemClock clock;
    ui::Workplace workplace;
    ui::CandidatesPage page{workplace};
    QSignalSpy ended{&page, &ui::CandidatesPage::searchEnded};

    explicit GatedSearch(casework::GateEffect effect)
        : workplace(place.workplace().sharedLab(), policy(effect), jobs, clock)
    {
        place.makeGallery(QStringLiteral("Demo"), 4);
        workplace.setPipeline(place.workplace().pipeline());
        page.resize(1280, 800);
        page.show();
    }
    bool search(const ui::ProbeFace& probe)
    {
        page.search(probe, QStringLiteral("Demo"));
        return QTest::qWaitFor([this] { return ended.count() == 1; });
    }
    static casework::SearchPolicy policy(casework::GateEffect effect)
    {
        casework::SearchPolicy policy;
        policy.id = QStringLiteral("gated");
        policy.threshold = -1;
        policy.gates = {{QStringLiteral("g"),
                         casework::ProvenanceBound{{casework::ProvenanceType::Unknown}}, effect,
                         false, QStringLiteral("source")}};
        return policy;
    }
};

/// The page with a policy whose threshold nobody reaches.
struct NobodyListed
{
    TestWorkplace place;
    ui::JobList jobs;
    SystemClock clock;
    ui::Workplace workplace{place.workplace().sharedLab(), policy(), jobs, clock};
    ui::CandidatesPage page{workplace};
    QSignalSpy ended{&page, &ui::CandidatesPage::searchEnded};

    NobodyListed()
    {
        place.makeGallery(QStringLiteral("Demo"), 4);
        workplace.setPipeline(place.workplace().pipeline());
        page.show();
    }
    bool search(const ui::ProbeFace& probe)
    {
        page.search(probe, QStringLiteral("Demo"));
        return QTest::qWaitFor([this] { return ended.count() == 1; });
    }
    static casework::SearchPolicy policy()
    {
        casework::SearchPolicy policy;
        policy.id = QStringLiteral("strict");
        policy.threshold = 1000;
        return policy;
    }
};

} // namespace semblance::tests
