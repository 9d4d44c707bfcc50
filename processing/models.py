"""Models (chains of algorithms) that come with the plugin: resources/models/*.model3."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsMessageLog, QgsProcessingModelAlgorithm

from .i18n import tr

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "models"


class PluginModel(QgsProcessingModelAlgorithm):
    """A model of ours, with its texts translated. QGIS itself would show its id as its title.

    The title stands in the model's help under TITLE. The descriptions of the outputs cannot be
    translated in the stored model, because QGIS makes the parameter names from them; so the loaded
    definitions are translated.
    """

    def displayName(self):
        return self.helpContent().get("TITLE") or self.name()

    def group(self):
        return tr("Models")

    def groupId(self):
        return "models"

    def createInstance(self):
        # As QGIS does for its own models; without this the copy that a dialog runs loses our texts.
        model = type(self)()
        model.loadVariant(self.toVariant())
        model.setProvider(self.provider())
        model.setSourceFilePath(self.sourceFilePath())
        model.translate_texts()
        return model

    def translate_texts(self, translate=tr):
        """Send every text a user sees through `translate`; a translated text stays as it is."""
        self.setHelpContent({key: translate(text) for key, text in self.helpContent().items()})
        for definition in self.parameterDefinitions():
            definition.setDescription(translate(definition.description()))
            definition.setHelp(translate(definition.help()))
        for definition in self.outputDefinitions():
            definition.setDescription(translate(definition.description()))


def read_models(translate=tr, folder: Path = FOLDER) -> list:
    """The models of a folder. One that cannot be read is left out and named in the log."""
    models = []
    for path in sorted(folder.glob("*.model3")):
        model = PluginModel()
        if model.fromFile(str(path)):
            model.translate_texts(translate)
            models.append(model)
        else:
            QgsMessageLog.logMessage(
                tr("The model {file} could not be read.").format(file=path.name),
                "Transboundary Planner",
                Qgis.MessageLevel.Warning,
            )
    return models
