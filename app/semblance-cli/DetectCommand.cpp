// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/Commands.h"
#include "app/semblance-cli/ProbeImage.h"
#include "ui/format/FaceText.h"
#include "ui/format/ImageText.h"
#include "ui/format/NumberText.h"

namespace semblance::cli {

namespace {

Result<ExitCode> detect(Session& session, const std::string& image)
{
    const auto probe = readProbe(session, image, {});
    if (!probe)
        return passOn(probe);
    Json json = imageToJson(*probe);
    json["faces"] = Json::array();
    for (std::size_t index = 0; index < probe->faces.size(); ++index)
        json["faces"].push_back(toJson(probe->faces[index], int(index) + 1));
    session.console().print(json);
    session.console().print(QStringLiteral("%1 · %2 · %3 · %4")
                                .arg(printable(image),
                                     ui::sizeText(probe->photograph.stored.size()),
                                     ui::encodingText(probe->photograph.encoding),
                                     ui::faceCountText(int(probe->faces.size()))));
    if (probe->photograph.orientation != Orientation::TopLeft)
        session.console().print(
            QStringLiteral("The file says to turn it for viewing (EXIF orientation %1): sizes and "
                           "boxes are of the stored image, turns of the view.")
                .arg(static_cast<int>(probe->photograph.orientation)));
    if (!probe->photograph.encoding.complaint.empty())
        session.console().print(damageText());
    if (!probe->faces.empty())
        session.console().print(facesTable(probe->faces));
    return ExitCode::Success;
}

} // namespace

void addDetect(CLI::App& app, ChosenCommand& chosen)
{
    CLI::App* command =
        addCommand(app, chosen, "detect",
                   "Find the faces in an image, with their boxes; landmarks with --json");
    auto image = std::make_shared<std::string>();
    command->add_option("IMAGE", *image, "The image file")->required();
    command->callback([&chosen, image] {
        chosen.run = [image](Session& session) { return detect(session, *image); };
    });
}

} // namespace semblance::cli
